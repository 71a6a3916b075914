//! What stands in an encrypted store, page by page, for somebody who has its key: free pages, the unused part of pages
//! and the write-ahead log included. SQLite itself would show none of those.
//!
//! SQLCipher 4 with a raw key: pages of 4,096 bytes, AES-256-CBC; behind the content stand 16 bytes of initialisation
//! vector and 64 of HMAC-SHA-512. The first 16 bytes of the first page are its salt, in the clear. The log has a head of
//! 32 bytes, and one of 24 before each page.

use aes::Aes256;
use cbc::Decryptor;
use cbc::cipher::block_padding::NoPadding;
use cbc::cipher::{BlockModeDecrypt, KeyIvInit};
use std::io;
use std::path::{Path, PathBuf};

const PAGE: usize = 4096;
const RESERVED: usize = 80;
const SALT: usize = 16;
const LOG_HEAD: usize = 32;
const FRAME_HEAD: usize = 24;

/// Every page of the file and of its write-ahead log, decrypted.
///
/// # Errors
/// When the file cannot be read.
pub fn every_page(store: &Path, key: &[u8; 32]) -> io::Result<Vec<Vec<u8>>> {
    let file = std::fs::read(store)?;
    let mut pages: Vec<Vec<u8>> = Vec::new();
    for (number, page) in file.chunks_exact(PAGE).enumerate() {
        pages.extend(decrypted(page, key, number == 0));
    }
    let log = std::fs::read(beside(store, "-wal")).unwrap_or_default();
    for frame in log
        .get(LOG_HEAD..)
        .unwrap_or_default()
        .chunks_exact(FRAME_HEAD + PAGE)
    {
        let (head, page) = frame.split_at(FRAME_HEAD);
        pages.extend(decrypted(page, key, head[..4] == [0, 0, 0, 1]));
    }
    Ok(pages)
}

/// Which of the words stand in one of the pages, in UTF-8.
pub fn found_in<'a>(pages: &[Vec<u8>], words: &[&'a str]) -> Vec<&'a str> {
    let stands_in = |word: &&&str| {
        pages
            .iter()
            .any(|page| page.windows(word.len()).any(|part| part == word.as_bytes()))
    };
    words.iter().filter(stands_in).copied().collect()
}

/// A file SQLite lays beside the store.
pub fn beside(store: &Path, ending: &str) -> PathBuf {
    let mut name = store.as_os_str().to_owned();
    name.push(ending);
    name.into()
}

fn decrypted(page: &[u8], key: &[u8; 32], is_first: bool) -> Option<Vec<u8>> {
    let (content, reserved) = page.split_at(PAGE - RESERVED);
    let mut content = content[if is_first { SALT } else { 0 }..].to_vec();
    let vector: [u8; 16] = reserved[..16].try_into().ok()?;
    let cipher = Decryptor::<Aes256>::new(key.into(), &vector.into());
    cipher.decrypt_padded::<NoPadding>(&mut content).ok()?;
    Some(content)
}
