//! One table: which address, which method, who may call it on what, and what it says. The router, the guard before each
//! route, the description at `/openapi.json` and the tests of access are all made from it, so that a route without a
//! declaration does not exist.

use super::about::About;
use super::access::{Access, Grant, Named, Place, Reach, Reads, Thing};
use super::{
    App, Meters, access_log, authentication, changes, config, enrol, evaluation, export, failure, figures,
    follow_up, health, hours, members, older, openapi, receipts, sync, trends, trials, wrapping,
};
use axum::Router;
use axum::http::{Method, header};
use axum::middleware::from_fn_with_state;
use axum::routing::{MethodRouter, get, post};
use std::sync::Arc;
use vaern_domain::access::Role;
use vaern_protocol::{
    ACCESS_LOG_PATH, CASES_PATH, CHANGES_PATH, CONFIG_PATH, ENROL_PATH, EVALUATION_PATH, EXPORT_CANCEL_PATH,
    EXPORT_FILE_PATH, EXPORT_PATH, EXPORTS_PATH, FIGURES_EXPORT_PATH, FIGURES_PATH, FOLLOW_UP_PATH,
    HEALTH_PATH, HOURS_IMPORT_PATH, HOURS_PATH, MEMBERS_PATH, OLDER_PARTS_PATH, OLDER_PATH,
    OLDER_PATTERNS_PATH, OLDER_STEPS_PATH, OPENAPI_PATH, PATTERNS_PATH, READY_PATH, RECEIPTS_PATH,
    SHADOW_PATH, SYNC_PATH, TRENDS_PATH, TRIAL_IMPORT_PATH, TRIAL_PATH, TRIALS_PATH,
};

/// An address.
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path.
    pub path: &'static str,
    /// Who may call it, on what.
    pub access: Access,
    /// What a request names by its id. Units are checked against the reach before the route is asked; of the rest the
    /// tests see that nobody gets what is out of reach.
    pub names: &'static [Named],
    /// What it takes and answers.
    pub about: About,
    answered_by: fn() -> MethodRouter<App>,
}

/// To every role, for what is its own. A push is open to all roles: what a role may not write is held, not refused, so
/// that nothing is stuck on a device whose user got another role.
const EVERY_ROLE: &[Grant] = &[
    Grant::own(Role::Employee, Reads::OwnRecords),
    Grant::own(Role::SafetyGroup, Reads::OwnRecords),
    // Their config names the workplaces whose figures they may read.
    Grant::within(
        Role::WorkEnvironmentLeader,
        Reach::Organisation,
        Reads::OwnRecords,
    ),
    Grant::own(Role::Administrator, Reads::OwnRecords),
    Grant::own(Role::DataProtectionOfficer, Reads::OwnRecords),
];

/// Figures: a workplace reads its own as they are, the leader those of all as far as they are told outside
/// ([`crate::release`]).
const FIGURES: &[Grant] = &[
    Grant::within(Role::SafetyGroup, Reach::OwnUnit, Reads::Figures),
    Grant::within(Role::WorkEnvironmentLeader, Reach::Organisation, Reads::Figures),
];

/// Setting trials up and telling hours: nothing of incidents is in it.
const SETTING_UP: &[Grant] = &[
    Grant::within(Role::WorkEnvironmentLeader, Reach::Organisation, Reads::Nothing),
    Grant::within(Role::Administrator, Reach::Organisation, Reads::Nothing),
];

/// What a trial's figures say: rounded and protected in `vaern-evaluation`.
const EVALUATION: &[Grant] = &[Grant::within(
    Role::WorkEnvironmentLeader,
    Reach::Organisation,
    Reads::Figures,
)];

/// Every address of this server.
pub static ROUTES: &[Route] = &[
    Route {
        method: Method::POST,
        path: ENROL_PATH,
        access: Access::Everyone,
        names: &[],
        about: enrol::ABOUT,
        answered_by: || post(enrol::answer),
    },
    Route {
        method: Method::POST,
        path: SYNC_PATH,
        access: Access::Devices(EVERY_ROLE),
        names: &[],
        about: sync::ABOUT,
        answered_by: || post(sync::answer),
    },
    Route {
        method: Method::GET,
        path: CHANGES_PATH,
        access: Access::Devices(EVERY_ROLE),
        names: &[],
        about: changes::ABOUT,
        answered_by: || get(changes::answer),
    },
    Route {
        method: Method::POST,
        path: RECEIPTS_PATH,
        access: Access::Devices(EVERY_ROLE),
        names: &[],
        about: receipts::ABOUT,
        answered_by: || post(receipts::answer),
    },
    // A shared device has the role of an employee, whoever stands before it.
    Route {
        method: Method::POST,
        path: MEMBERS_PATH,
        access: Access::Devices(&[Grant::on_shared(Role::Employee, Reach::OwnUnit, Reads::Nothing)]),
        names: &[],
        about: members::ABOUT_JOINING,
        answered_by: || post(members::join),
    },
    Route {
        method: Method::POST,
        path: CASES_PATH,
        access: Access::Devices(&[Grant::on_shared(Role::Employee, Reach::Own, Reads::OwnRecords)]),
        names: &[Named {
            thing: Thing::Person,
            place: Place::Body("/person"),
        }],
        about: members::ABOUT_CASES,
        answered_by: || post(members::cases),
    },
    Route {
        method: Method::POST,
        path: FOLLOW_UP_PATH,
        access: Access::Devices(&[Grant::within(Role::SafetyGroup, Reach::OwnUnit, Reads::Records)]),
        names: &[Named {
            thing: Thing::Unit,
            place: Place::Body("/unit"),
        }],
        about: follow_up::ABOUT,
        answered_by: || post(follow_up::answer),
    },
    Route {
        method: Method::GET,
        path: CONFIG_PATH,
        access: Access::Devices(EVERY_ROLE),
        names: &[],
        about: config::ABOUT,
        answered_by: || get(config::answer),
    },
    Route {
        method: Method::GET,
        path: TRENDS_PATH,
        // As they are: for the workplace itself only.
        access: Access::Devices(&[Grant::within(Role::SafetyGroup, Reach::OwnUnit, Reads::Figures)]),
        names: &[Named {
            thing: Thing::Unit,
            place: Place::Query("unit"),
        }],
        about: trends::ABOUT,
        answered_by: || get(trends::answer),
    },
    Route {
        method: Method::GET,
        path: FIGURES_PATH,
        access: Access::Devices(FIGURES),
        names: &[Named {
            thing: Thing::Unit,
            place: Place::Query("unit"),
        }],
        about: figures::ABOUT,
        answered_by: || get(figures::answer),
    },
    Route {
        method: Method::GET,
        path: PATTERNS_PATH,
        access: Access::Devices(FIGURES),
        names: &[Named {
            thing: Thing::Unit,
            place: Place::Query("unit"),
        }],
        about: figures::ABOUT_PATTERNS,
        answered_by: || get(figures::answer_patterns),
    },
    Route {
        method: Method::POST,
        path: SHADOW_PATH,
        access: Access::Devices(&[Grant::within(Role::SafetyGroup, Reach::OwnUnit, Reads::Figures)]),
        names: &[],
        about: figures::ABOUT_SHADOW,
        answered_by: || post(figures::take_shadow),
    },
    Route {
        method: Method::GET,
        path: FIGURES_EXPORT_PATH,
        access: Access::Devices(FIGURES),
        names: &[],
        about: export::ABOUT_FIGURES,
        answered_by: || get(export::figures),
    },
    Route {
        method: Method::GET,
        path: EXPORT_PATH,
        access: Access::Devices(&[Grant::within(Role::SafetyGroup, Reach::OwnUnit, Reads::Facts)]),
        names: &[],
        about: export::ABOUT,
        answered_by: || get(export::answer),
    },
    Route {
        method: Method::GET,
        path: TRIALS_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[],
        about: trials::ABOUT,
        answered_by: || get(trials::list),
    },
    Route {
        method: Method::POST,
        path: TRIALS_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[
            Named {
                thing: Thing::Trial,
                place: Place::Body("/trial"),
            },
            Named {
                thing: Thing::Unit,
                place: Place::Body("/plan/units/0/unit"),
            },
        ],
        about: trials::ABOUT_SETTING,
        answered_by: || post(trials::set),
    },
    Route {
        method: Method::GET,
        path: TRIAL_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[Named {
            thing: Thing::Trial,
            place: Place::Query("trial"),
        }],
        about: trials::ABOUT_ONE,
        answered_by: || get(trials::read),
    },
    Route {
        method: Method::POST,
        path: TRIAL_IMPORT_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[Named {
            thing: Thing::Trial,
            place: Place::Body("/trial"),
        }],
        about: trials::ABOUT_IMPORT,
        answered_by: || post(trials::import),
    },
    Route {
        method: Method::GET,
        path: EVALUATION_PATH,
        access: Access::Devices(EVALUATION),
        names: &[Named {
            thing: Thing::Trial,
            place: Place::Query("trial"),
        }],
        about: evaluation::ABOUT,
        answered_by: || get(evaluation::read),
    },
    Route {
        method: Method::POST,
        path: EXPORTS_PATH,
        access: Access::Devices(EVALUATION),
        names: &[Named {
            thing: Thing::Trial,
            place: Place::Body("/trial"),
        }],
        about: evaluation::ABOUT_STARTING,
        answered_by: || post(evaluation::start),
    },
    // An export is its device's own; of another one it says the same as of none.
    Route {
        method: Method::GET,
        path: EXPORTS_PATH,
        access: Access::Devices(EVALUATION),
        names: &[],
        about: evaluation::ABOUT_PROGRESS,
        answered_by: || get(evaluation::progress),
    },
    Route {
        method: Method::POST,
        path: EXPORT_CANCEL_PATH,
        access: Access::Devices(EVALUATION),
        names: &[],
        about: evaluation::ABOUT_CANCELLING,
        answered_by: || post(evaluation::cancel),
    },
    Route {
        method: Method::GET,
        path: EXPORT_FILE_PATH,
        access: Access::Devices(EVALUATION),
        names: &[],
        about: evaluation::ABOUT_FILE,
        answered_by: || get(evaluation::file),
    },
    Route {
        method: Method::GET,
        path: HOURS_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[],
        about: hours::ABOUT,
        answered_by: || get(hours::read),
    },
    Route {
        method: Method::POST,
        path: HOURS_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[Named {
            thing: Thing::Unit,
            place: Place::Body("/months/0/unit"),
        }],
        about: hours::ABOUT_SETTING,
        answered_by: || post(hours::set),
    },
    Route {
        method: Method::POST,
        path: HOURS_IMPORT_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[],
        about: hours::ABOUT_IMPORT,
        answered_by: || post(hours::import),
    },
    Route {
        method: Method::GET,
        path: OLDER_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[],
        about: older::ABOUT,
        answered_by: || get(older::list),
    },
    Route {
        method: Method::POST,
        path: OLDER_PARTS_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[Named {
            thing: Thing::Unit,
            place: Place::Body("/facts/0/unit"),
        }],
        about: older::ABOUT_PART,
        answered_by: || post(older::keep_part),
    },
    // A batch that arrives is its device's own; of another one it says the same as of none.
    Route {
        method: Method::POST,
        path: OLDER_STEPS_PATH,
        access: Access::Devices(SETTING_UP),
        names: &[],
        about: older::ABOUT_STEP,
        answered_by: || post(older::step),
    },
    Route {
        method: Method::GET,
        path: OLDER_PATTERNS_PATH,
        access: Access::Devices(FIGURES),
        names: &[Named {
            thing: Thing::Unit,
            place: Place::Query("unit"),
        }],
        about: older::ABOUT_PATTERNS,
        answered_by: || get(older::answer_patterns),
    },
    Route {
        method: Method::GET,
        path: ACCESS_LOG_PATH,
        access: Access::Devices(&[Grant::within(
            Role::DataProtectionOfficer,
            Reach::Organisation,
            Reads::Log,
        )]),
        names: &[],
        about: access_log::ABOUT,
        answered_by: || get(access_log::read),
    },
    Route {
        method: Method::GET,
        path: HEALTH_PATH,
        access: Access::Everyone,
        names: &[],
        about: health::ABOUT,
        answered_by: || get(health::answer),
    },
    Route {
        method: Method::GET,
        path: READY_PATH,
        access: Access::Everyone,
        names: &[],
        about: health::ABOUT_READY,
        answered_by: || get(health::ready),
    },
    Route {
        method: Method::GET,
        path: OPENAPI_PATH,
        access: Access::Everyone,
        names: &[],
        about: openapi::ABOUT,
        answered_by: || get(openapi::answer),
    },
];

/// The server as a function from request to answer.
#[expect(clippy::disallowed_methods, reason = "this is where rows become routes")]
pub fn router(app: App) -> Router {
    let meters = app.meters();
    let mut router = Router::new();
    for route in ROUTES {
        let mut answered = (route.answered_by)();
        if route.access != Access::Everyone {
            let guard = from_fn_with_state((app.clone(), route), authentication::authorise);
            answered = answered.route_layer(guard);
        }
        router = router.route(route.path, answered);
    }
    let router = router
        .fallback(failure::no_such_address)
        .method_not_allowed_fallback(failure::no_such_method)
        .with_state(app);
    wrapping::wrap(router, meters)
}

/// `GET /metrics` in the words of Prometheus. Served on a listener of its own, never beside the routes of devices.
#[expect(clippy::disallowed_methods, reason = "the one route of that listener")]
pub fn metrics_router(meters: Arc<Meters>) -> Router {
    let text = move || async move {
        let kind = "application/openmetrics-text; version=1.0.0; charset=utf-8";
        ([(header::CONTENT_TYPE, kind)], meters.text())
    };
    Router::new().route("/metrics", get(text))
}
