//! What a tap and a save cost, beside a bare durable commit of the same cipher on the same disk.

use crate::measure::Times;
use anyhow::{Result, anyhow};
use tempfile::TempDir;
use vaern_client::App;
use vaern_client::Host;
use vaern_client::store::{Draft, Store, StoreKey};
use vaern_domain::catalogue::{Absence, Act, Actor, Burden, BurdenLevel, Place, Trigger, VERSION};
use vaern_domain::id::{ChangeId, DeviceId, IncidentId, UnitId};
use vaern_domain::incident::{Author, Change, ChangeBody, Effort, Recorded};
use vaern_domain::{Answers, Language, Occurred, Question};
use vaern_tests::system_host::SystemHost;

const ROUNDS: usize = 5;
const EACH: usize = 400;

/// Rounds of bare commits, draft saves and record saves, interleaved.
pub fn run() -> Result<()> {
    // On the disk the workspace stands on; a folder in memory would flatter every figure.
    let folder = TempDir::new_in(vaern_tests::workspace().join("target"))?;
    let store = Store::open(&folder.path().join("store.sqlite"), &StoreKey::new([7; 32]))?;
    store
        .connection()
        .execute_batch("CREATE TABLE bare (id INTEGER PRIMARY KEY, content TEXT NOT NULL) STRICT")?;
    let mut app = App::open(store, &SystemHost).map_err(|failure| anyhow!("{failure:?}"))?;
    let (mut bare, mut draft, mut record) = (Times::new(), Times::new(), Times::new());
    for _ in 0..ROUNDS {
        for _ in 0..EACH {
            let content = "x".repeat(900);
            bare.take(|| {
                app.store
                    .connection()
                    .execute("INSERT INTO bare (content) VALUES (?1)", [&content])
            })?;
        }
        for _ in 0..EACH {
            let content = new_draft()?;
            draft.take(|| app.store.write_draft(&content))?;
            app.store.remove_draft(content.draft_id)?;
        }
        for _ in 0..EACH {
            let content = new_draft()?;
            app.store.write_draft(&content)?;
            let change = change_of(&content)?;
            record.take(|| app.store.transact(change))?;
        }
    }
    println!(
        "\nLocal save, {} each, interleaved in {ROUNDS} rounds",
        ROUNDS * EACH
    );
    println!("{:<44} {:>8} {:>8} {:>10}", "", "p50", "p99", "p50 ratio");
    let whole = bare.quantile(0.5);
    for (name, times) in [
        ("bare SQLCipher commit, 0.9 KB, FULL", &mut bare),
        ("a tap: draft written", &mut draft),
        ("a save: record and outbox in one row", &mut record),
    ] {
        let (middle, late) = (times.quantile(0.5), times.quantile(0.99));
        println!("{name:<44} {middle:>8.3} {late:>8.3} {:>10.2}", middle / whole);
    }
    Ok(())
}

fn entropy() -> Result<[u8; 10]> {
    let mut bytes = [0; 10];
    getrandom::fill(&mut bytes).map_err(|error| anyhow!("{error}"))?;
    Ok(bytes)
}

fn new_draft() -> Result<Draft> {
    let now = SystemHost.now();
    let answers = Answers {
        acts: [Act::Hit, Act::Kick].into(),
        actor: Some(Actor::Citizen),
        burden: BurdenLevel::try_from(7).ok().map(Burden::Level),
        trigger: Some(Trigger::Transition),
        place: Some(Place::Corridor),
        absence: Some(Absence::No),
        ..Answers::default()
    };
    Ok(Draft {
        reopens: None,
        left: None,
        draft_id: IncidentId::new(now, &entropy()?),
        question: Question::Save,
        answers,
        occurred: None,
        effort: Effort {
            duration_ms: 12_000,
            taps: 7,
            steps_back: 0,
        },
        started_at: now,
        updated_at: now,
    })
}

fn change_of(draft: &Draft) -> Result<Change> {
    let now = SystemHost.now();
    Ok(Change {
        change_id: ChangeId::new(now, &entropy()?),
        incident_id: draft.draft_id,
        device_seq: 0,
        base: None,
        author: Author {
            device: DeviceId::new(now, &[1; 10]),
            person: None,
        },
        recorded_at: now,
        reviewed: None,
        body: ChangeBody::Recorded(Recorded {
            unit: UnitId::new(now, &[2; 10]),
            occurred: Occurred {
                at: now,
                zone: SystemHost.zone(),
            },
            answers: draft.answers.clone(),
            catalogue: VERSION,
            language: Language::Da,
            effort: draft.effort,
        }),
    })
}
