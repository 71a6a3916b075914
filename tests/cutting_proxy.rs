//! A wire that can be cut after any number of bytes, between a device and the central store.

use anyhow::Result;
use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

/// Which way the bytes go that are counted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// From the device.
    Up,
    /// To the device.
    Down,
}

/// A proxy on loopback.
#[derive(Debug)]
pub struct CuttingProxy {
    address: SocketAddr,
    wire: Arc<Mutex<Wire>>,
}

#[derive(Debug, Default)]
struct Wire {
    /// Bytes that still pass one way before everything is cut.
    left: Option<(Way, usize)>,
    is_cut: bool,
    passed: [usize; 2],
    open: Vec<TcpStream>,
}

impl CuttingProxy {
    /// Between whoever connects to it and `target`.
    ///
    /// # Errors
    /// When no socket can be had.
    pub fn before(target: SocketAddr) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let address = listener.local_addr()?;
        let wire = Arc::<Mutex<Wire>>::default();
        let shared = Arc::clone(&wire);
        thread::spawn(move || {
            for near in listener.incoming().flatten() {
                if let Ok(far) = TcpStream::connect(target) {
                    join(&shared, &near, &far);
                }
            }
        });
        Ok(Self { address, wire })
    }

    /// Where devices connect to.
    pub fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// From now on: so many bytes one way, then nothing any more.
    pub fn cut_after(&self, way: Way, bytes: usize) {
        let mut wire = lock(&self.wire);
        wire.hang_up();
        wire.left = Some((way, bytes));
        wire.is_cut = false;
        wire.passed = [0, 0];
    }

    /// From now on everything passes.
    pub fn mend(&self) {
        let mut wire = lock(&self.wire);
        wire.hang_up();
        wire.left = None;
        wire.is_cut = false;
        wire.passed = [0, 0];
    }

    /// Whether it was cut since it was told to.
    pub fn was_cut(&self) -> bool {
        lock(&self.wire).is_cut
    }

    /// How many bytes passed this way since it was told what to do.
    pub fn passed(&self, way: Way) -> usize {
        lock(&self.wire).passed[way as usize]
    }
}

impl Wire {
    fn hang_up(&mut self) {
        for stream in self.open.drain(..) {
            let _ = stream.shutdown(Shutdown::Both);
        }
    }

    /// How many of these bytes may pass.
    fn let_through(&mut self, way: Way, bytes: usize) -> usize {
        let may = match &mut self.left {
            _ if self.is_cut => 0,
            Some((counted, left)) if *counted == way => {
                let may = bytes.min(*left);
                *left -= may;
                self.is_cut = *left == 0;
                may
            }
            _ => bytes,
        };
        self.passed[way as usize] += may;
        may
    }
}

fn join(wire: &Arc<Mutex<Wire>>, near: &TcpStream, far: &TcpStream) {
    let _ = (near.set_nodelay(true), far.set_nodelay(true));
    let mut held = lock(wire);
    if held.is_cut {
        let _ = (near.shutdown(Shutdown::Both), far.shutdown(Shutdown::Both));
        return;
    }
    for (from, to, way) in [(near, far, Way::Up), (far, near, Way::Down)] {
        let (Ok(from), Ok(to), Ok(kept)) = (from.try_clone(), to.try_clone(), from.try_clone()) else {
            return;
        };
        held.open.push(kept);
        let wire = Arc::clone(wire);
        thread::spawn(move || carry(&wire, from, to, way));
    }
}

fn carry(wire: &Mutex<Wire>, mut from: TcpStream, mut to: TcpStream, way: Way) {
    let mut bytes = [0; 16 * 1024];
    while let Ok(read) = from.read(&mut bytes) {
        if read == 0 {
            break;
        }
        let may = lock(wire).let_through(way, read);
        let sent = to.write_all(&bytes[..may]);
        if may < read || sent.is_err() || lock(wire).is_cut {
            break;
        }
    }
    // What was let through arrives: an orderly end, not a reset.
    let _ = (to.shutdown(Shutdown::Write), from.shutdown(Shutdown::Read));
    if lock(wire).is_cut {
        lock(wire).hang_up();
    }
}

fn lock(wire: &Mutex<Wire>) -> std::sync::MutexGuard<'_, Wire> {
    wire.lock().unwrap_or_else(PoisonError::into_inner)
}
