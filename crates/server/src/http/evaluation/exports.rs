//! Exports that are being written, one for each device: begun by a request, written on a thread of their own, kept in memory
//! until another is begun or they are too old. Nothing of them is on disk.

use super::super::Failure;
use crate::codes::random;
use chrono::{DateTime, TimeDelta, Utc};
use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;
use tokio::sync::watch;
use uuid::Uuid;
use vaern_domain::Language;
use vaern_domain::id::DeviceId;
use vaern_evaluation::Evaluation;
use vaern_evaluation_export::{ExportError, File, files, zipped};
use vaern_protocol::ErrorCode;
use vaern_protocol::trials::{ExportProgress, ExportState};

/// Exports kept or written at once.
const MOST: usize = 32;
/// How long one is kept.
const KEPT: TimeDelta = TimeDelta::minutes(10);
/// How long a request waits for the next step.
const PATIENCE: Duration = Duration::from_millis(1_500);

/// All exports of this server.
#[derive(Default)]
pub(in super::super) struct Exports {
    all: Mutex<HashMap<DeviceId, Export>>,
}

#[derive(Clone)]
struct Export {
    id: Uuid,
    begun: DateTime<Utc>,
    stop: Arc<AtomicBool>,
    standing: watch::Receiver<Standing>,
}

#[derive(Clone)]
enum Standing {
    Running { done: usize, of: usize },
    Ready(Arc<Vec<File>>),
    Cancelled,
    Failed,
}

impl Exports {
    /// Begins one for a device. What it began before is stopped and forgotten.
    pub(super) fn start(
        &self,
        device: DeviceId,
        evaluation: Evaluation,
        now: DateTime<Utc>,
    ) -> Result<ExportProgress, Failure> {
        let entropy = random().map_err(|_| Failure::of(ErrorCode::Internal))?;
        let millis = u64::try_from(now.timestamp_millis()).unwrap_or(0);
        let id = uuid::Builder::from_unix_timestamp_millis(millis, &entropy).into_uuid();
        let (tell, standing) = watch::channel(Standing::Running { done: 0, of: 1 });
        let stop = Arc::new(AtomicBool::new(false));
        let export = Export {
            id,
            begun: now,
            stop: Arc::clone(&stop),
            standing,
        };
        {
            let mut all = self.lock();
            all.retain(|of, export| {
                let stays = *of != device && now - export.begun < KEPT;
                if !stays {
                    export.stop.store(true, Ordering::Relaxed);
                }
                stays
            });
            if all.len() >= MOST {
                return Err(Failure::slow_down(Duration::from_secs(60)));
            }
            all.insert(device, export.clone());
        }
        tokio::task::spawn_blocking(move || write(&evaluation, &stop, &tell));
        Ok(export.progress())
    }

    /// How far it has come; waits for a step behind `seen` for a while.
    pub(super) async fn progress(
        &self,
        device: DeviceId,
        id: Uuid,
        seen: Option<u32>,
    ) -> Result<ExportProgress, Failure> {
        let mut export = self.find(device, id)?;
        if let Some(seen) = seen {
            let is_new = |standing: &Standing| match standing {
                Standing::Running { done, .. } => count(*done) > seen,
                _ => true,
            };
            let waited = tokio::time::timeout(PATIENCE, export.standing.wait_for(is_new)).await;
            drop(waited);
        }
        Ok(export.progress())
    }

    /// Stops it.
    pub(super) fn cancel(&self, device: DeviceId, id: Uuid) -> Result<ExportProgress, Failure> {
        let export = self.find(device, id)?;
        export.stop.store(true, Ordering::Relaxed);
        let mut all = self.lock();
        all.remove(&device);
        Ok(ExportProgress {
            state: ExportState::Cancelled,
            files: Vec::new(),
            ..export.progress()
        })
    }

    /// One of its files, or all of them in one.
    pub(super) async fn file(
        &self,
        device: DeviceId,
        id: Uuid,
        name: Option<&str>,
    ) -> Result<Vec<u8>, Failure> {
        let gone = || Failure::of(ErrorCode::ExportGone);
        let standing = self.find(device, id)?.standing.borrow().clone();
        let Standing::Ready(files) = standing else {
            return Err(gone());
        };
        let Some(name) = name else {
            let packed = tokio::task::spawn_blocking(move || zipped(&files)).await;
            let internal = || Failure::of(ErrorCode::Internal);
            return packed.map_err(|_| internal())?.map_err(|_| internal());
        };
        let found = files.iter().find(|file| file.name == name);
        found.map(|file| file.content.clone()).ok_or_else(gone)
    }

    fn find(&self, device: DeviceId, id: Uuid) -> Result<Export, Failure> {
        let all = self.lock();
        let own = all.get(&device).filter(|export| export.id == id);
        own.cloned().ok_or_else(|| Failure::of(ErrorCode::ExportGone))
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<DeviceId, Export>> {
        self.all.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Export {
    fn progress(&self) -> ExportProgress {
        let (done, of, state, files) = match &*self.standing.borrow() {
            Standing::Running { done, of } => (*done, *of, ExportState::Running, Vec::new()),
            Standing::Ready(files) => {
                let names = files.iter().map(|file| file.name.clone()).collect();
                (1, 1, ExportState::Ready, names)
            }
            Standing::Cancelled => (0, 1, ExportState::Cancelled, Vec::new()),
            Standing::Failed => (0, 1, ExportState::Failed, Vec::new()),
        };
        ExportProgress {
            export: self.id,
            done: count(done),
            of: count(of),
            state,
            files,
        }
    }
}

fn write(evaluation: &Evaluation, stop: &AtomicBool, tell: &watch::Sender<Standing>) {
    let written = files(evaluation, &Language::OFFICE, &mut |done, of| {
        // Whoever waits may be gone; the files are written for them all the same.
        tell.send_replace(Standing::Running { done, of });
        !stop.load(Ordering::Relaxed)
    });
    tell.send_replace(match written {
        Ok(files) => Standing::Ready(Arc::new(files)),
        Err(ExportError::Cancelled) => Standing::Cancelled,
        Err(error) => {
            tracing::error!(%error, "the files of an evaluation");
            Standing::Failed
        }
    });
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
