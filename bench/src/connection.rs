//! A connection that asks and reads as cheaply as it can: whoever measures a server stands on the same machine.

use anyhow::{Context as _, Result, ensure};
use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::{SocketAddr, TcpStream};

/// A connection, opened anew when the server has closed it.
pub struct Connection {
    address: SocketAddr,
    reader: BufReader<TcpStream>,
    kept: bool,
}

impl Connection {
    /// To this address.
    pub fn open(address: SocketAddr) -> Result<Self> {
        Ok(Self {
            address,
            reader: connect(address)?,
            kept: true,
        })
    }

    /// Sends a request as it stands and reads the answer: its status, and its body into `body`.
    pub fn ask(&mut self, request: &str, body: &mut Vec<u8>) -> Result<u16> {
        if !self.kept {
            self.reader = connect(self.address)?;
        }
        self.kept = false; // unless all goes well
        self.reader.get_mut().write_all(request.as_bytes())?;
        let mut line = String::new();
        self.reader.read_line(&mut line)?;
        let status = line.split_whitespace().nth(1).context("a status")?.parse()?;
        let (mut length, mut chunked, mut kept) = (0, false, true);
        loop {
            line.clear();
            self.reader.read_line(&mut line)?;
            let header = line.trim_end().to_ascii_lowercase();
            if header.is_empty() {
                break;
            }
            if let Some(value) = header.strip_prefix("content-length:") {
                length = value.trim().parse()?;
            }
            chunked |= header == "transfer-encoding: chunked";
            kept &= header != "connection: close";
        }
        body.clear();
        if chunked {
            self.read_chunks(&mut line, body)?;
        } else if status != 304 {
            self.read(length, body)?;
        }
        self.kept = kept;
        Ok(status)
    }

    fn read_chunks(&mut self, line: &mut String, body: &mut Vec<u8>) -> Result<()> {
        loop {
            line.clear();
            self.reader.read_line(line)?;
            let size = u64::from_str_radix(line.trim(), 16)?;
            self.read(size + 2, body)?; // and the end of its line
            body.truncate(body.len() - 2);
            if size == 0 {
                return Ok(());
            }
        }
    }

    fn read(&mut self, length: u64, body: &mut Vec<u8>) -> Result<()> {
        let before = body.len();
        self.reader.by_ref().take(length).read_to_end(body)?;
        ensure!((body.len() - before) as u64 == length, "the answer ends early");
        Ok(())
    }
}

fn connect(address: SocketAddr) -> Result<BufReader<TcpStream>> {
    let stream = TcpStream::connect(address)?;
    stream.set_nodelay(true)?;
    Ok(BufReader::new(stream))
}

/// A request with a body in JSON, as it travels.
pub fn post(address: SocketAddr, path: &str, token: &str, body: &str) -> String {
    format!(
        "POST {path} HTTP/1.1\r\nHost: {address}\r\nAuthorization: Bearer {token}\r\nContent-Type: application/json\r\n\
         Content-Length: {}\r\n\r\n{body}",
        body.len()
    )
}
