//! One seed: some devices, the central store, and a run of steps each of which is an act or a fault.

use super::device::{Device, Disk, SimulatedHost};
use super::history::{self, History, Stored};
use super::network::Server;
use super::town::{DEVICES, Town};
use super::verdict;
use anyhow::{Context, Result, anyhow, ensure};
use chrono::TimeDelta;
use rand::seq::IndexedRandom as _;
use rand::{RngExt as _, SeedableRng as _};
use rand_chacha::ChaCha8Rng;
use std::collections::BTreeMap;
use std::path::Path;
use tempfile::TempDir;
use vaern_client::exchange::{HttpAnswer, HttpRequest, NoAnswer, Outcome, Step};
use vaern_client::{Failure, FailureCode};
use vaern_domain::id::IncidentId;
use vaern_server::store::Administration;

/// What happened.
#[derive(Clone, Copy, Debug, Default)]
pub struct Tally {
    pub devices: u64,
    pub acknowledged: u64,
    pub requests: u64,
    pub lost_requests: u64,
    pub lost_answers: u64,
    pub cut_answers: u64,
    pub foreign_answers: u64,
    pub repeated_requests: u64,
    pub late_requests: u64,
    pub crashes: u64,
    pub full_disks: u64,
    pub wrong_clocks: u64,
    pub revocations: u64,
    pub server_restarts: u64,
    pub restores: u64,
    /// Changes a restore took from the central store that devices still held.
    pub lost_by_restore: u64,
    /// Changes it took that only a shared tablet had sent, which forgets what is delivered.
    pub beyond_recall: u64,
}

impl Tally {
    pub fn add(&mut self, other: &Self) {
        self.devices += other.devices;
        self.acknowledged += other.acknowledged;
        self.requests += other.requests;
        self.lost_requests += other.lost_requests;
        self.lost_answers += other.lost_answers;
        self.cut_answers += other.cut_answers;
        self.foreign_answers += other.foreign_answers;
        self.repeated_requests += other.repeated_requests;
        self.late_requests += other.late_requests;
        self.crashes += other.crashes;
        self.full_disks += other.full_disks;
        self.wrong_clocks += other.wrong_clocks;
        self.revocations += other.revocations;
        self.server_restarts += other.server_restarts;
        self.restores += other.restores;
        self.lost_by_restore += other.lost_by_restore;
        self.beyond_recall += other.beyond_recall;
    }
}

/// What is in the air for a device.
enum Flight {
    /// On its way to the server.
    Request(HttpRequest),
    /// On its way back.
    Answer(HttpAnswer),
}

/// Changes that were acknowledged to a person, by device and incident.
pub type Acknowledged = BTreeMap<(usize, IncidentId), u64>;

/// Everything of one seed.
pub struct World<'a> {
    town: &'a Town,
    random: ChaCha8Rng,
    server: Server,
    devices: Vec<Device>,
    air: BTreeMap<usize, Flight>,
    /// Copies of requests that reach the server much later, as some networks do.
    late: Vec<HttpRequest>,
    acknowledged: Acknowledged,
    /// What a restore took that only a shared tablet had sent, by device and incident.
    beyond_recall: BTreeMap<Stored, (usize, IncidentId)>,
    tally: Tally,
    /// When copies are made and put back: of its own, so that what else happens in a seed does not depend on it.
    history: History,
    folder: TempDir,
}

impl<'a> World<'a> {
    /// Runs a seed for so many steps and judges what is left once the faults stop.
    pub fn run(town: &'a Town, seed: u64, steps: u32) -> Result<Tally> {
        let folder = town.copy()?;
        let mut random = ChaCha8Rng::seed_from_u64(seed);
        let count = random.random_range(2..=DEVICES.len());
        let devices = DEVICES[..count]
            .iter()
            .zip(1..)
            .map(|(name, place)| {
                let host = SimulatedHost::new(seed.wrapping_mul(31).wrapping_add(place));
                Device::open(&folder.path().join(name), host)
            })
            .collect::<Result<_>>()?;
        let mut world = Self {
            town,
            random,
            server: Server::open(&folder.path().join("central.sqlite"))?,
            devices,
            air: BTreeMap::new(),
            late: Vec::new(),
            acknowledged: Acknowledged::new(),
            beyond_recall: BTreeMap::new(),
            tally: Tally::default(),
            history: History::of(seed, steps),
            folder,
        };
        world.tally.devices = count as u64;
        for step in 0..steps {
            world
                .keep_or_go_back(step)
                .with_context(|| format!("in step {step}"))?;
            world.step().with_context(|| format!("in step {step}"))?;
        }
        world.calm()?;
        world.leave_out_what_is_beyond_recall()?;
        verdict::judge(&world.server, &world.devices, &world.acknowledged)?;
        Ok(world.tally)
    }

    fn step(&mut self) -> Result<()> {
        self.pass_time();
        let device = self.random.random_range(0..self.devices.len());
        match self.random.random_range(0..100) {
            0..25 => self.act(device),
            25..82 => self.converse(device),
            82..86 => self.crash(device),
            86..90 => self.fill_disk(device),
            90..93 => {
                self.tally.wrong_clocks += 1;
                let years = *[-10, 10, 0].choose(&mut self.random).context("a choice")?;
                self.devices[device].host.off.set(TimeDelta::days(365 * years));
                Ok(())
            }
            93..95 => self.revoke(device),
            95..97 => self.restart_server(),
            _ => self.deliver_late(),
        }
    }

    fn pass_time(&mut self) {
        let seconds = self.random.random_range(1..600);
        self.server.pass(TimeDelta::seconds(seconds));
        let now = self.server.now().fixed_offset();
        for device in &self.devices {
            device.host.set(now);
        }
    }

    /// A person records or amends.
    fn act(&mut self, device: usize) -> Result<()> {
        let known = self.devices[device].app().store.incidents(10, 0)?;
        let burden = self.random.random_range(0..=10);
        // A device that was told that it is refused shows nothing to amend.
        let is_shut_out = self.devices[device].app().is_revoked();
        let done = match known.choose(&mut self.random) {
            Some(incident) if !is_shut_out && self.random.random_ratio(1, 3) => {
                let note = format!("stol {}", self.random.random_range(0..1000));
                let answers = serde_json::json!({ "burden": burden, "note": note });
                self.devices[device].amend(incident.incident_id, &answers)
            }
            _ => {
                let act = *["hit", "kick", "spit"]
                    .choose(&mut self.random)
                    .context("an act")?;
                let answers = serde_json::json!({
                    "acts": [act], "actor": "citizen", "burden": burden, "absence": "no"
                });
                self.devices[device].record(&answers)
            }
        };
        match done {
            Ok(incident) => {
                let count = self
                    .acknowledged
                    .entry((device, incident.incident_id))
                    .or_default();
                *count += 1;
                self.tally.acknowledged += 1;
                Ok(())
            }
            // On a shared tablet only what the person still has in hand can be amended.
            Err(failure) if failure.code == FailureCode::IncidentNotFound && self.is_shared(device) => Ok(()),
            // Told to the person, who keeps the answers on the screen.
            Err(failure) => refused_by_disk(&failure),
        }
    }

    fn is_shared(&self, device: usize) -> bool {
        let session = self.devices[device].app().session();
        session.is_some_and(|session| session.enrolled.person.is_none())
    }

    /// The next thing that happens between a device and the server.
    fn converse(&mut self, device: usize) -> Result<()> {
        match self.air.remove(&device) {
            None => {
                let step = self.devices[device].converse(None);
                self.go_on(device, step)
            }
            Some(Flight::Request(request)) => self.reach_server(device, request),
            Some(Flight::Answer(answer)) => self.come_back(device, answer),
        }
    }

    fn reach_server(&mut self, device: usize, request: HttpRequest) -> Result<()> {
        match self.random.random_range(0..10) {
            0 => {
                self.tally.lost_requests += 1;
                return self.hand_over(device, Err(NoAnswer));
            }
            1 => {
                self.tally.repeated_requests += 1;
                self.server.answer(&request)?;
            }
            2 => self.late.push(request.clone()),
            _ => {}
        }
        let answer = self.server.answer(&request)?;
        self.tally.requests += 1;
        ensure!(answer.status < 500, "the server answered {}", answer.status);
        self.air.insert(device, Flight::Answer(answer));
        Ok(())
    }

    fn come_back(&mut self, device: usize, mut answer: HttpAnswer) -> Result<()> {
        match self.random.random_range(0..10) {
            0 => {
                self.tally.lost_answers += 1;
                self.hand_over(device, Err(NoAnswer))
            }
            1 => {
                self.tally.cut_answers += 1;
                let end = self.random.random_range(0..=answer.body.len());
                answer.body.truncate(end);
                self.hand_over(device, Ok(answer))
            }
            2 => {
                self.tally.foreign_answers += 1;
                let body = b"<html>A captive portal</html>".to_vec();
                let status = *[200, 302, 502].choose(&mut self.random).context("a status")?;
                self.hand_over(
                    device,
                    Ok(HttpAnswer {
                        status,
                        body,
                        retry_after: None,
                    }),
                )
            }
            _ => self.hand_over(device, Ok(answer)),
        }
    }

    fn hand_over(&mut self, device: usize, outcome: Outcome) -> Result<()> {
        let step = self.devices[device].converse(Some(outcome));
        self.go_on(device, step)
    }

    fn go_on(
        &mut self,
        device: usize,
        step: Result<Step<vaern_client::commands::Sending>, Failure>,
    ) -> Result<()> {
        match step {
            Ok(Step::Send(request)) => {
                self.air.insert(device, Flight::Request(request));
                Ok(())
            }
            Ok(Step::Done(_)) => Ok(()),
            Err(failure) => refused_by_disk(&failure),
        }
    }

    /// The app dies; what it had sent may still arrive.
    fn crash(&mut self, device: usize) -> Result<()> {
        self.tally.crashes += 1;
        if let Some(Flight::Request(request)) = self.air.remove(&device) {
            self.late.push(request);
        }
        self.devices[device].reopen()
    }

    fn fill_disk(&mut self, device: usize) -> Result<()> {
        self.tally.full_disks += 1;
        let disk = *[Disk::Full, Disk::FullAfterReceipts, Disk::Sound]
            .choose(&mut self.random)
            .context("a disk")?;
        self.devices[device].disk(disk)
    }

    /// An administrator refuses the device; sooner or later it gets a new code.
    fn revoke(&mut self, device: usize) -> Result<()> {
        self.tally.revocations += 1;
        self.refuse(device)?;
        if self.random.random_bool(0.5) {
            self.let_in(device)?;
        }
        Ok(())
    }

    fn refuse(&mut self, device: usize) -> Result<()> {
        let session = self.devices[device].app().session().context("enrolled")?;
        let id = session.device();
        let store = self.server.administration();
        let revoked = store.revoke(self.town.organisation, id, self.server.now());
        ensure!(self.server.block_on(revoked)?, "the device is known");
        Ok(())
    }

    /// The device hears that it is refused, and enrols with a new code. It needs its disk for that.
    fn let_in(&mut self, device: usize) -> Result<()> {
        self.air.remove(&device);
        self.devices[device].disk(Disk::Sound)?;
        let sending = self.devices[device].synchronise(&self.server)?;
        let problem = sending.problem.map(|problem| problem.code);
        // After a restore the central store may know an older token, or none.
        if matches!(
            problem,
            Some(FailureCode::DeviceRevoked | FailureCode::NotEnrolled)
        ) {
            let code = self.town.code(&self.server, device, self.server.now())?;
            self.devices[device].enrol(&self.server, &code)?;
        }
        Ok(())
    }

    fn restart_server(&mut self) -> Result<()> {
        self.tally.server_restarts += 1;
        self.server.restart()
    }

    /// Makes a copy of the central store, or puts the last one back.
    fn keep_or_go_back(&mut self, step: u32) -> Result<()> {
        let copy = self.folder.path().join("copy.sqlite");
        if self.history.keeps(step) {
            if copy.exists() {
                std::fs::remove_file(&copy)?;
            }
            self.server.back_up(&copy)?;
        }
        if self.history.goes_back(step) && copy.exists() {
            self.go_back(&copy)?;
        }
        Ok(())
    }

    /// A late copy of the request may still have brought it back.
    fn leave_out_what_is_beyond_recall(&mut self) -> Result<()> {
        let stored = history::stored(self.server.path())?;
        for (change, key) in &self.beyond_recall {
            if stored.contains(change) {
                continue;
            }
            self.tally.beyond_recall += 1;
            let count = self.acknowledged.get_mut(key).context("it was acknowledged")?;
            *count -= 1;
            if *count == 0 {
                self.acknowledged.remove(key);
            }
        }
        Ok(())
    }

    fn go_back(&mut self, copy: &Path) -> Result<()> {
        self.tally.restores += 1;
        // What was on its way back from the server that ended is lost for a shared tablet, which would forget at once what
        // it is told is delivered. To others it may still come.
        for device in 0..self.devices.len() {
            if self.is_shared(device) && matches!(self.air.get(&device), Some(Flight::Answer(_))) {
                self.air.remove(&device);
                self.hand_over(device, Err(NoAnswer))?;
            }
        }
        let before = history::stored(self.server.path())?;
        self.server.restore(copy)?;
        let after = history::stored(self.server.path())?;
        for lost in before.difference(&after) {
            match history::forgotten_by(&self.devices, lost)? {
                None => self.tally.lost_by_restore += 1,
                Some(key) => {
                    self.beyond_recall.insert(lost.clone(), key);
                }
            }
        }
        Ok(())
    }

    fn deliver_late(&mut self) -> Result<()> {
        if self.late.is_empty() {
            return Ok(());
        }
        let which = self.random.random_range(0..self.late.len());
        let request = self.late.swap_remove(which);
        self.tally.late_requests += 1;
        let answer = self.server.answer(&request)?;
        ensure!(answer.status < 500, "the server answered {}", answer.status);
        Ok(())
    }

    /// The faults stop, and everybody talks until there is nothing more to say.
    fn calm(&mut self) -> Result<()> {
        self.air.clear();
        for late in std::mem::take(&mut self.late) {
            self.server.answer(&late)?;
        }
        for device in 0..self.devices.len() {
            self.devices[device].reopen()?;
            self.devices[device].host.off.set(TimeDelta::zero());
            self.let_in(device)?;
        }
        // Twice: what the last one sends, the first one has yet to hear.
        for _ in 0..2 {
            for device in &mut self.devices {
                let sending = device.synchronise(&self.server)?;
                if let Some(problem) = sending.problem {
                    return Err(anyhow!("a good day brought {problem:?}"));
                }
                ensure!(!device.converses(), "the conversation ended");
            }
        }
        Ok(())
    }
}

fn refused_by_disk(failure: &Failure) -> Result<()> {
    let expected = [FailureCode::Unexpected, FailureCode::StoreFull];
    ensure!(expected.contains(&failure.code), "{failure:?}");
    Ok(())
}
