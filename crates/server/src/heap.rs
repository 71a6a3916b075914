//! How the program takes memory and gives it back.

/// Heaps: one for the main thread, one for all others. The program waits for disk and network, not for this.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const HEAPS: std::ffi::c_int = 2;

/// Bytes from which a piece of memory goes back to the system when it is let go.
#[cfg(all(target_os = "linux", target_env = "gnu"))]
const LARGE: std::ffi::c_int = 128 * 1024;

/// Keeps the GNU C library from hoarding. Left to itself it gives every other thread a heap of its own, and each keeps
/// what the largest body ever met in it took: what a flood had cost would depend on which threads it happened to wake.
///
/// To be called before the first thread is started. Does nothing on systems with another C library.
pub(crate) fn keep_small() {
    #[cfg(all(target_os = "linux", target_env = "gnu"))]
    {
        // SAFETY: mallopt takes two numbers, and may be called at any time from a program with one thread.
        #[expect(
            unsafe_code,
            reason = "the C library offers no other way, and no crate wraps it"
        )]
        let taken = unsafe {
            libc::mallopt(libc::M_ARENA_MAX, HEAPS) == 1 && libc::mallopt(libc::M_MMAP_THRESHOLD, LARGE) == 1
        };
        if !taken {
            tracing::debug!("the C library keeps its own ways with memory");
        }
    }
}
