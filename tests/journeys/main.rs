//! Journeys: the real window, a real keychain and a real central store, from the first tap to the leader's figures.

mod bad_input;
mod cases;
mod crash;
mod disk;
mod easy_watch;
mod filter;
mod flow;
mod follow_up;
mod gallery;
mod geometry;
mod guard;
mod instance;
mod keyboard;
mod keychain;
mod languages;
mod leader;
mod left_behind;
mod offline;
mod older;
mod quality;
mod read_aloud;
mod record;
mod safety;
mod shared;
mod shut_out;
mod sizes;
mod soundness;
mod targets;
mod trial;

use vaern_tests::steps;
