//! Journeys: the real window, a real keychain and a real central store, from the first tap to the leader's figures.

mod crash;
mod gallery;
mod guard;
mod instance;
mod keychain;
mod offline;
mod record;
mod shut_out;
mod steps;
