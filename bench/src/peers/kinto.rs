//! Kinto on PostgreSQL, started as its documentation says; records by its batch endpoint, as its own clients send them.

use super::http::Http;
use super::place::{Place, free_address, output, program, source, wait_for};
use super::{Peer, Round, poll};
use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use std::net::SocketAddr;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};
use tempfile::TempDir;
use vaern_testkit::postgres::ROLE;
use vaern_tests::process::Running;
use vaern_tests::records;

pub const PEER: Peer = Peer {
    name: "Kinto, PostgreSQL",
    over_postgres: true,
    begin,
};
/// `someone:secret`, in the form of basic authentication.
const AUTHORIZATION: &str = "Basic c29tZW9uZTpzZWNyZXQ=";
const COLLECTION: &str = "/buckets/bench/collections/incidents";

struct Kinto {
    server: Running,
    http: Http,
    address: SocketAddr,
    records: Vec<Value>,
    /// Most requests of a batch; the server says so itself.
    batch: usize,
    tag: Option<String>,
    _folder: TempDir,
}

fn begin(place: &Place, count: usize) -> Result<Box<dyn Round>> {
    let folder = place.folder()?;
    let database = place.cluster.database(None)?;
    let sockets = place.cluster.folder().display();
    let address = free_address()?;
    let settings = std::fs::read_to_string(source("kinto.ini"))?
        .replace(
            "@DATABASE@",
            &format!("postgresql://{ROLE}@/{database}?host={sockets}"),
        )
        .replace("@PORT@", &address.port().to_string());
    let file = folder.path().join("kinto.ini");
    std::fs::write(&file, settings)?;
    let kinto = || {
        let mut kinto = Command::new(program("venv/bin/kinto"));
        kinto.current_dir(folder.path());
        kinto
    };
    output(kinto().arg("migrate").arg("--ini").arg(&file))?;
    let server = Running::start(
        kinto()
            .arg("start")
            .arg("--ini")
            .arg(&file)
            .args(["--port", &address.port().to_string()])
            .stdout(Stdio::null())
            .stderr(Stdio::null()),
    )?;
    wait_for(address)?;
    let http = Http::new(format!("http://{address}/v1"), AUTHORIZATION.to_owned());
    http.put("/buckets/bench")?;
    http.put(COLLECTION)?;
    let about = http.get("/")?.body;
    let batch = about["settings"]["batch_max_requests"]
        .as_u64()
        .context("the limit of a batch")?;
    Ok(Box::new(Kinto {
        server,
        http,
        address,
        records: records::as_json(count)?,
        batch: usize::try_from(batch)?,
        tag: None,
        _folder: folder,
    }))
}

impl Round for Kinto {
    fn server(&self) -> u32 {
        self.server.id()
    }

    fn push(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        let mut created = 0;
        for records in self.records.chunks(self.batch) {
            let requests = records
                .iter()
                .map(|record| {
                    let path = format!("{COLLECTION}/records/{}", records::id(record)?);
                    Ok(json!({"path": path, "body": {"data": record}}))
                })
                .collect::<Result<Vec<_>>>()?;
            let batch = json!({"defaults": {"method": "PUT"}, "requests": requests});
            let answer = self.http.post("/batch", &batch)?;
            let responses = answer["responses"].as_array().context("responses")?;
            created += responses
                .iter()
                .filter(|response| response["status"] == 201)
                .count();
        }
        let took = begun.elapsed();
        ensure!(created == self.records.len(), "{created} created");
        Ok(took)
    }

    fn pull(&mut self) -> Result<Duration> {
        let begun = Instant::now();
        let (mut came, mut next) = (0, Some(format!("{COLLECTION}/records")));
        while let Some(path) = next {
            let answer = self.http.get(&path)?;
            came += answer.body["data"].as_array().context("data")?.len();
            (next, self.tag) = (answer.next_page, answer.tag);
        }
        let took = begun.elapsed();
        ensure!(came == self.records.len(), "{came} came");
        Ok(took)
    }

    fn idle(&mut self) -> Result<f64> {
        let tag = self.tag.as_deref().context("pulled before")?;
        let request = format!(
            "GET /v1{COLLECTION}/records HTTP/1.1\r\nHost: {}\r\nAuthorization: {AUTHORIZATION}\r\nIf-None-Match: {tag}\r\n\r\n",
            self.address
        );
        poll::rate(self.address, &vec![request; poll::CONNECTIONS])
    }
}
