//! Faults on the real parts: processes killed anywhere, disks that are full or broken, database servers that break off, and a
//! simulated network between devices and the central store.

mod amount;
mod backends;
mod central;
mod device;
mod kill;
mod left;
mod migration;
mod sender;
mod served;
mod simulation;
