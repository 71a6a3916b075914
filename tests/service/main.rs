//! The real program under real sockets: cut connections, and those who mean harm.

mod cut;
mod hostile;
