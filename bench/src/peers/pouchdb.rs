//! PouchDB's server over LevelDB, its usual store; documents by `_bulk_docs`, news by `_changes` with the documents in it.

use super::http::Http;
use super::place::{Place, free_address, program, wait_for};
use super::{Peer, Round, poll};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use vaern_tests::process::Running;
use vaern_tests::records;

pub const PEER: Peer = Peer {
    name: "PouchDB bulk",
    over_postgres: false,
    begin,
};
/// Documents of one push.
const BULK: usize = 500;

struct PouchDb {
    server: Running,
    http: Http,
    address: SocketAddr,
    documents: Vec<Value>,
    last: String,
    _folder: TempDir,
}

fn begin(place: &Place, count: usize) -> Result<Box<dyn Round>> {
    let folder = place.folder()?;
    let address = free_address()?;
    let server = Running::start(
        Command::new("node")
            .arg(program("node_modules/pouchdb-server/bin/pouchdb-server"))
            .args(["--port", &address.port().to_string(), "--no-stdout-logs", "--dir"])
            .arg(folder.path())
            .current_dir(folder.path())
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    )?;
    wait_for(address)?;
    let http = Http::new(format!("http://{address}"), String::new());
    http.put("/incidents")?;
    let documents = records::as_json(count)?.into_iter().map(|mut record| {
        record["_id"] = records::id(&record)?.into();
        Ok(record)
    });
    Ok(Box::new(PouchDb {
        server,
        http,
        address,
        documents: documents.collect::<Result<_>>()?,
        last: String::new(),
        _folder: folder,
    }))
}

impl Round for PouchDb {
    fn server(&self) -> u32 {
        self.server.id()
    }

    fn push(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        let mut created = 0;
        for documents in self.documents.chunks(BULK) {
            let answer = self
                .http
                .post("/incidents/_bulk_docs", &json!({"docs": documents}))?;
            let answers = answer.as_array().context("an answer for each")?;
            created += answers.iter().filter(|answer| answer["ok"] == true).count();
        }
        let took = begun.elapsed();
        ensure!(created == self.documents.len(), "{created} created");
        Ok(took)
    }

    fn pull(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        let answer = self.http.get("/incidents/_changes?include_docs=true")?.body;
        let results = answer["results"].as_array().context("results")?;
        let came = results.iter().filter(|result| result["doc"].is_object()).count();
        let took = begun.elapsed();
        ensure!(came == self.documents.len(), "{came} came");
        self.last = answer["last_seq"].to_string();
        Ok(took)
    }

    fn idle(&mut self) -> Result<f64> {
        let request = format!(
            "GET /incidents/_changes?since={} HTTP/1.1\r\nHost: {}\r\n\r\n",
            self.last, self.address
        );
        poll::rate(self.address, &vec![request; poll::CONNECTIONS])
    }
}
