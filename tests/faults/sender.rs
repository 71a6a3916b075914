//! A device that pushes, and remembers what was acknowledged to it and what was not.

use anyhow::{Context as _, Result, bail, ensure};
use rand::seq::IteratorRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use vaern_domain::Answers;
use vaern_domain::catalogue::{Burden, BurdenLevel};
use vaern_domain::id::IncidentId;
use vaern_domain::incident::{Amended, Change, ChangeBody, Withdrawn};
use vaern_protocol::receipts::{QUERY_LIMIT, ReceiptsAnswer, ReceiptsQuery};
use vaern_protocol::sync::{PUSH_LIMIT, Receipt, ReceiptStatus};
use vaern_protocol::{Digest, Envelope, RECEIPTS_PATH};
use vaern_tests::bare_central::BareCentral;
use vaern_tests::records;
use vaern_tests::wire_device::{Unanswered, WireDevice};

/// Most changes made before a push.
const MOST_AT_ONCE: usize = 5;

/// What a push came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pushed {
    /// Every change was acknowledged.
    Taken,
    /// None was; it is to be tried again.
    Refused,
    /// There was no answer.
    Silence,
}

/// The device.
pub struct Sender {
    device: WireDevice,
    random: ChaCha8Rng,
    /// Changes made so far.
    made: u64,
    incidents: Vec<IncidentId>,
    waiting: Vec<Envelope>,
    acknowledged: BTreeSet<Digest>,
    /// Acknowledged as there before: their first acknowledgement was lost.
    pub repeated: usize,
}

impl Sender {
    /// Enrols at a central store that runs.
    pub fn enrol(central: &BareCentral, url: &str, seed: u64) -> Result<Self> {
        Ok(Self {
            device: WireDevice::enrol(url.to_owned(), &central.code("Pia Push")?)?,
            random: ChaCha8Rng::seed_from_u64(seed),
            made: 0,
            incidents: Vec::new(),
            waiting: Vec::new(),
            acknowledged: BTreeSet::new(),
            repeated: 0,
        })
    }

    /// The central store is there now.
    pub fn go_to(&mut self, url: &str) {
        self.device.go_to(url.to_owned());
    }

    /// Changes made, acknowledged or not.
    pub fn made(&self) -> u64 {
        self.made
    }

    /// Incidents recorded, acknowledged or not.
    pub fn incidents(&self) -> usize {
        self.incidents.len()
    }

    /// Makes some changes and pushes what waits.
    pub fn record_and_push(&mut self) -> Result<Pushed> {
        for _ in 0..self.random.random_range(1..=MOST_AT_ONCE) {
            let change = self.change()?;
            self.made += 1;
            self.waiting.push(Envelope::of(&change));
        }
        self.push()
    }

    /// Pushes what waits, as much as a push may hold.
    pub fn push(&mut self) -> Result<Pushed> {
        let number = self.waiting.len().min(PUSH_LIMIT);
        let changes: Vec<Value> = self.waiting[..number]
            .iter()
            .map(serde_json::to_value)
            .collect::<Result<_, _>>()?;
        match self.device.sync(&changes) {
            Ok(mut answer) => {
                let receipts: Vec<Receipt> = serde_json::from_value(answer["receipts"].take())?;
                self.take(number, &receipts)?;
                Ok(Pushed::Taken)
            }
            Err(Unanswered::Silence) => Ok(Pushed::Silence),
            Err(Unanswered::Status(500..)) => Ok(Pushed::Refused),
            Err(Unanswered::Status(other)) => {
                bail!("a push is answered with {other}: no device tries that again")
            }
        }
    }

    /// Whether nothing waits.
    pub fn is_done(&self) -> bool {
        self.waiting.is_empty()
    }

    fn take(&mut self, number: usize, receipts: &[Receipt]) -> Result<()> {
        ensure!(
            receipts.len() == number,
            "{} receipts for {number}",
            receipts.len()
        );
        for (change, receipt) in self.waiting.drain(..number).zip(receipts) {
            let digest = change.digest();
            ensure!(
                receipt.change_id == Some(change.change_id) && receipt.sha256.as_ref() == Some(&digest),
                "{receipt:?} is of another change than {}",
                change.change_id
            );
            match receipt.status {
                ReceiptStatus::Accepted => {}
                ReceiptStatus::Duplicate => self.repeated += 1,
                ReceiptStatus::Held | ReceiptStatus::Rejected => bail!("{receipt:?}"),
            }
            self.acknowledged.insert(digest);
        }
        Ok(())
    }

    /// Asks for everything that was ever acknowledged: no receipt was false.
    pub fn check(&self) -> Result<()> {
        let all: Vec<&Digest> = self.acknowledged.iter().collect();
        for some in all.chunks(QUERY_LIMIT) {
            let query = ReceiptsQuery {
                sha256: some.iter().map(|digest| (*digest).clone()).collect(),
            };
            let answer = self.device.post(RECEIPTS_PATH, &json!(query))?;
            let answer: ReceiptsAnswer = serde_json::from_value(answer)?;
            let here: BTreeSet<&Digest> = answer
                .receipts
                .iter()
                .filter_map(|here| here.sha256.as_ref())
                .collect();
            let lost: Vec<&&Digest> = some.iter().filter(|digest| !here.contains(**digest)).collect();
            ensure!(
                lost.is_empty(),
                "{} acknowledged changes are lost: {lost:?}",
                lost.len()
            );
        }
        Ok(())
    }

    /// A record, or now and then a word about an earlier one.
    fn change(&mut self) -> Result<Change> {
        let mut change = records::one(self.made, self.device.author(), self.device.unit()?)?;
        let earlier = self.incidents.iter().copied().choose(&mut self.random);
        let body = match (earlier, self.random.random_range(0..10)) {
            (Some(_), 0) => ChangeBody::Withdrawn(Withdrawn::default()),
            (Some(_), 1..=3) => ChangeBody::Amended(Amended {
                answers: Answers {
                    burden: BurdenLevel::try_from(self.random.random_range(0..=10))
                        .ok()
                        .map(Burden::Level),
                    ..Answers::default()
                },
                occurred: None,
            }),
            _ => {
                self.incidents.push(change.incident_id);
                return Ok(change);
            }
        };
        change.incident_id = earlier.context("an earlier one")?;
        change.body = body;
        Ok(change)
    }
}
