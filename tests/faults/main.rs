//! Faults on the real parts: processes killed anywhere, and a simulated network between devices and the central store.

mod kill;
mod simulation;
