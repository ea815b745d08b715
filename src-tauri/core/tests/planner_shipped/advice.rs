//! Recommendations, their reasons and the reasons against, recomputed from what stands beside them.

use crate::shipped::{Levels, blank, by_importance, catalogue, number, path, role};
use pathfolio_core::{
    assessment::item_target,
    framework::{ClauseId, Competence, CompetenceNumber, ItemKind, Role},
    planner::{
        Lift, Question, StepHours, Wishes,
        advice::{Advice, Reason, Setting, Step, WhyNot, capacity},
        advise,
    },
};
use std::collections::BTreeSet;

pub(crate) fn question() -> Question {
    Question { competence: None, clause: None, minutes: None, limit: usize::MAX }
}

fn clause(id: &str) -> ClauseId {
    id.parse().unwrap()
}

fn ask(role: &Role, levels: &Levels, question: &Question) -> Advice {
    advise(catalogue(), role, levels, &Wishes::default(), question, None).unwrap()
}

/// Somebody half way: every third item at 1, every seventh at 2.
fn half_way() -> Levels {
    let items = catalogue().framework.items().enumerate();
    items.filter(|(at, _)| at % 3 == 0).map(|(at, item)| (item.id.clone(), if at % 7 == 0 { 2 } else { 1 })).collect()
}

#[test]
fn an_auditor_with_half_an_hour_for_9_2_is_sent_to_auditing() {
    let question = Question { clause: Some(clause("iso-27001-2022/9.2")), minutes: Some(30), limit: 3, ..question() };
    let advice = ask(role("internal-auditor"), &Levels::new(), &question);
    assert_eq!(advice.steps.len(), 3);
    for step in &advice.steps {
        assert_eq!(step.competence, number("6.5.3"), "{}", step.id);
        assert_eq!(step.portion, Some(step.minutes.min(30)));
        assert!(!step.title.is_empty() && !step.lifts.is_empty() && step.gain > 0);
        assert!(step.clauses.iter().any(|c| c.id.to_string().starts_with("iso-27001-2022/9.2")), "{:?}", step.clauses);
        assert!(matches!(&step.reasons[0], Reason::ClauseAsked { items, .. } if !items.is_empty()));
        assert!(matches!(&step.reasons[1], Reason::HeartOfRole { importance: 9, rank: 1, .. }));
    }
    assert!(advice.steps[0].is_ready());
}

#[test]
fn the_older_edition_answers_in_its_own_numbers() {
    let question = Question { clause: Some(clause("iso-27001-2013/10.1")), limit: 2, ..question() };
    let steps = ask(role("isms-manager"), &Levels::new(), &question).steps;
    assert!(!steps.is_empty() && steps.iter().flat_map(|step| &step.clauses).all(|c| c.id.edition == "iso-27001-2013"));
    assert_eq!(ask(role("isms-manager"), &Levels::new(), &Question { clause: Some(clause("iso-27001-2022/99")), ..question }).steps, []);
}

#[test]
fn every_step_of_a_narrowed_answer_fits_the_question_and_what_is_ready_stands_first() {
    for role in catalogue().roles.iter().step_by(4) {
        for competence in &catalogue().framework.competences {
            let advice = ask(role, &half_way(), &Question { competence: Some(competence.number.clone()), ..question() });
            let in_it =
                |step: &Step| step.lifts.iter().flat_map(|lift| &lift.places).any(|place| place.item.competence == competence.number);
            assert!(advice.steps.iter().all(in_it));
            assert!(advice.steps.is_sorted_by_key(|step| (!step.is_ready(), step.position)));
            assert_eq!(advice.matching, advice.steps.len());
            assert_eq!(advice.hours_matching, advice.steps.iter().map(|step| u64::from(step.hours)).sum::<u64>());
        }
        for node in &catalogue().clauses.editions.last().unwrap().nodes {
            let serving: BTreeSet<_> = catalogue().items_of_clause(&node.id).into_iter().map(|(item, _)| item).collect();
            let steps = ask(role, &Levels::new(), &Question { clause: Some(node.id.clone()), ..question() }).steps;
            assert!(steps.iter().all(|step| {
                step.lifts
                    .iter()
                    .flat_map(|lift| lift.items())
                    .any(|item| serving.contains(item) || catalogue().framework.twin(item).is_some_and(|twin| serving.contains(twin)))
            }));
        }
    }
}

#[test]
fn an_item_studied_elsewhere_is_found_where_it_also_counts() {
    let question = Question { competence: Some(number("6.5.4")), ..question() };
    let steps = ask(role("isms-manager"), &Levels::new(), &question).steps;
    assert!(steps.iter().any(|step| step.competence == number("5.9")));
}

#[test]
fn without_a_question_the_answer_is_the_list_and_steps_never_stand_before_what_they_need() {
    for role in &catalogue().roles {
        let advice = ask(role, &Levels::new(), &question());
        let list: Vec<_> = blank(role).in_order().map(|unit| unit.step.clone()).collect();
        assert_eq!(advice.steps.iter().map(|step| step.id.clone()).collect::<Vec<_>>(), list);
        assert_eq!(advice.hours_to_targets, advice.hours_matching);
        for (at, step) in advice.steps.iter().enumerate() {
            assert_eq!(step.position, at + 1);
            assert!(step.needs.iter().all(|needed| list[..at].contains(needed)));
            assert!(step.opens.iter().all(|opened| list[at..].contains(opened)));
        }
    }
}

fn gap(role: &Role, levels: &Levels, competence: &Competence) -> (u32, u32, usize, usize) {
    let items = competence.items.iter().map(|item| {
        let twin = catalogue().framework.twin(&item.id).and_then(|twin| levels.get(twin));
        let level = levels.get(&item.id).max(twin).copied().unwrap_or(0);
        let target = item_target(role, &competence.number, item.id.kind);
        (u32::from(target.saturating_sub(level)), u32::from(target))
    });
    items.fold((0, 0, 0, 0), |(m, t, b, n), (missing, target)| {
        (m + missing, t + target, b + usize::from(missing > 0), n + usize::from(target > 0))
    })
}

fn check_reason(role: &Role, levels: &Levels, all: &[Step], step: &Step, reason: &Reason) {
    let competence = |number: &CompetenceNumber| catalogue().framework.competence(number).unwrap();
    let rank_of = |number: &CompetenceNumber| by_importance(role).iter().position(|n| n == number).unwrap() + 1;
    let find = |id| all.iter().find(|other| &other.id == id).unwrap();
    match reason {
        Reason::HeartOfRole { competence, importance, rank } => {
            assert_eq!((*importance, *rank, competence), (role.importance[competence], rank_of(competence), &step.competence));
            assert!(*importance >= 8 || *rank == 1);
        }
        Reason::Weighs { competence, importance, rank, of } => {
            assert_eq!((*importance, *rank, *of), (role.importance[competence], rank_of(competence), 24));
            assert!(*importance < 8);
        }
        Reason::OnlyAsPrerequisite { of, own, together } => {
            assert!(own < together && *own == step.own && !of.is_empty());
            assert!(of.iter().all(|id| find(id).own > *together && find(id).rate == *together && id.topic != step.id.topic));
        }
        Reason::FurthestFromTarget { competence: number, missing, of } => {
            let own = gap(role, levels, competence(number));
            assert_eq!((*missing, *of), (own.0, own.1));
            let others = catalogue().framework.competences.iter().filter(|c| &c.number != number).map(|c| gap(role, levels, c));
            assert!(others.into_iter().all(|other| other.0 * of < missing * other.1));
        }
        Reason::OpensOthers { steps } => assert!(!steps.is_empty() && steps.iter().all(|id| find(id).needs.contains(&step.id))),
        Reason::NextLevel { after, to } => {
            assert!(*to == step.id.level && after.iter().all(|id| step.needs.contains(id) && id.topic == step.id.topic && id.level < *to));
            assert!(after.is_some() || step.lifts.iter().any(|lift| lift.from > 0));
        }
        Reason::BelowTarget { competence: number, below, items } => {
            let own = gap(role, levels, competence(number));
            assert_eq!((*below, *items), (own.2, own.3));
        }
        Reason::CountsTwice { item, also } => assert_eq!(catalogue().framework.twin(item), Some(also)),
        Reason::ClauseAsked { .. } | Reason::FitsWhole { .. } => panic!("{}: {reason:?} was not asked about", step.id),
    }
}

/// Somebody with other hours, some topics begun, some not for them.
fn busy() -> Wishes {
    let topics = || catalogue().framework.topics.iter().map(|topic| topic.id.clone());
    Wishes {
        hours: StepHours { k1: 3, k2: 5, k3: 21, s02: 9, s12: 7 },
        not_relevant: topics().step_by(9).collect(),
        spent: topics().step_by(4).zip((1..).map(|n| 20 * n)).collect(),
        ..Wishes::default()
    }
}

#[test]
fn every_figure_in_a_reason_recomputes() {
    let mut kinds = BTreeSet::new();
    for role in &catalogue().roles {
        for (levels, wishes) in [(Levels::new(), Wishes::default()), (half_way(), Wishes::default()), (half_way(), busy())] {
            let advice = advise(catalogue(), role, &levels, &wishes, &question(), None).unwrap();
            for step in &advice.steps {
                assert_eq!(step.gain, step.lifts.iter().map(|lift| lift.value()).sum::<u64>());
                assert_eq!((step.own.value, step.own.hours), (step.gain, u64::from(step.hours)));
                assert_eq!((step.planned, step.portion), (15 * step.lifts.iter().map(|lift| lift.hours).sum::<u32>(), None));
                assert_eq!((step.minutes, step.hours), (15 * step.hours, (step.planned / 15).saturating_sub(step.logged / 15).max(1)));
                for lift in &step.lifts {
                    assert_eq!(lift.hours, wishes.hours.quarter_hours(lift.item.kind, lift.from, lift.to, lift.size));
                }
                assert_eq!(step.setting == Setting::Exercise, step.lifts.iter().any(|lift| lift.item.kind == ItemKind::Skill));
                assert!((1..=3).contains(&step.reasons.len()), "{}: {:?}", step.id, step.reasons);
                for reason in &step.reasons {
                    check_reason(role, &levels, &advice.steps, step, reason);
                    kinds.insert(format!("{reason:?}").split(' ').next().unwrap().to_owned());
                }
            }
            assert!(advice.steps.is_sorted_by(|a, b| a.rate >= b.rate));
        }
    }
    for kind in ["HeartOfRole", "Weighs", "OnlyAsPrerequisite", "OpensOthers", "NextLevel", "BelowTarget"] {
        assert!(kinds.contains(kind), "nobody is ever told {kind}");
    }
}

#[test]
fn what_lags_alone_is_said_to_be_furthest_from_target() {
    let role = role("internal-auditor");
    let levels: Levels =
        catalogue().framework.items().filter(|item| item.id.competence != number("6.5.3")).map(|item| (item.id.clone(), 1)).collect();
    let first = &ask(role, &levels, &question()).steps[0];
    assert!(matches!(&first.reasons[..], [Reason::HeartOfRole { .. }, Reason::FurthestFromTarget { .. }, ..]), "{:?}", first.reasons);
}

#[test]
fn a_step_that_fits_the_minutes_is_offered_whole_and_a_longer_one_in_part() {
    for minutes in [15, 60, 300] {
        let steps = ask(role("ciso"), &Levels::new(), &Question { minutes: Some(minutes), ..question() }).steps;
        assert!(steps.is_sorted_by_key(|step| !step.is_ready()));
        for step in &steps {
            assert_eq!(step.portion, Some(minutes.min(step.minutes)));
            for reason in &step.reasons {
                assert!(!matches!(reason, Reason::FitsWhole { minutes: whole } if *whole > minutes || *whole != step.minutes));
            }
        }
    }
}

#[test]
fn a_deadline_says_what_is_in_and_what_would_bring_the_rest_in() {
    for role in catalogue().roles.iter().step_by(4) {
        for to_deadline in [0, 37, 160, 471, 2_000, 6_000] {
            let with = |hours| advise(catalogue(), role, &Levels::new(), &Wishes::default(), &question(), Some(hours)).unwrap();
            let advice = with(to_deadline);
            let plan = advice.plan.clone().unwrap();
            assert_eq!((plan.reserve, plan.capacity), ((to_deadline * 15).div_ceil(100), capacity(to_deadline)));
            assert_eq!(plan.reserve + plan.capacity, to_deadline);
            let chosen: Vec<&Step> = advice.steps.iter().filter(|step| step.in_plan == Some(true)).collect();
            assert_eq!((plan.steps, plan.hours), (chosen.len(), chosen.iter().map(|step| u64::from(step.hours)).sum()));
            assert_eq!(plan.value, chosen.iter().map(|step| step.gain).sum::<u64>());
            assert!(plan.hours <= u64::from(plan.capacity) && plan.value <= plan.bound);
            assert!(chosen.iter().all(|step| step.needs.iter().all(|id| chosen.iter().any(|other| &other.id == id))));
            assert_eq!(plan.cut.is_none(), plan.steps == advice.steps.len());
            // What waits for want of hours is in as soon as it has them.
            let few =
                advise(catalogue(), role, &Levels::new(), &Wishes::default(), &Question { limit: 3, ..question() }, Some(to_deadline))
                    .unwrap();
            for waiting in few.waiting.iter().step_by(4) {
                let WhyNot::OverBudget { more_to_deadline, .. } = waiting.why else { continue };
                let id = waiting.step.as_ref().unwrap();
                let is_in = |advice: &Advice| advice.steps.iter().find(|step| &step.id == id).unwrap().in_plan;
                assert_eq!(is_in(&advice), Some(false), "{}: {id}", role.id);
                let more = u32::try_from(more_to_deadline).unwrap();
                assert!(more > 0);
                assert_eq!(is_in(&with(to_deadline + more)), Some(true), "{}: {id} with {more} more", role.id);
            }
            assert!(plan.cut.is_some() || !few.waiting.iter().any(|w| matches!(w.why, WhyNot::OverBudget { .. })));
        }
    }
}

#[test]
fn what_comes_late_is_named_with_what_comes_before_it() {
    let advice = ask(role("internal-auditor"), &Levels::new(), &Question { limit: 5, ..question() });
    let shown: BTreeSet<&CompetenceNumber> = advice.steps.iter().map(|step| &step.competence).collect();
    assert!(advice.waiting.is_sorted_by_key(|waiting| waiting.position));
    let budget = advice.waiting.iter().find(|waiting| waiting.competence == number("5.7")).unwrap();
    let WhyNot::MattersLittle { importance: 1, returns_after } = &budget.why else { panic!("{:?}", budget.why) };
    assert_eq!(returns_after[0].competence, number("6.5.3"));
    for role in &catalogue().roles {
        let path = blank(role);
        for waiting in ask(role, &Levels::new(), &Question { limit: 5, ..question() }).waiting {
            let at = waiting.position.unwrap() - 1;
            let before = || path.in_order().take(at);
            assert_eq!(waiting.hours_before, before().map(|unit| u64::from(unit.hours)).sum::<u64>());
            let (importance, returns_after) = match waiting.why {
                WhyNot::MattersLittle { importance, returns_after } => (importance, returns_after),
                WhyNot::OthersFirst { importance, returns_after } => (importance, returns_after),
                other => panic!("{other:?}"),
            };
            assert_eq!(importance, role.importance[&waiting.competence]);
            assert!(!returns_after.is_empty());
            for ahead in returns_after {
                assert_eq!(
                    ahead.hours,
                    before().filter(|unit| unit.competence() == &ahead.competence).map(|unit| u64::from(unit.hours)).sum::<u64>()
                );
                let competence = catalogue().framework.competence(&ahead.competence).unwrap();
                for (kind, level) in [(ItemKind::Knowledge, ahead.knowledge), (ItemKind::Skill, ahead.skill)] {
                    let reached = competence.items_of(kind).filter(|item| {
                        let lifts = |lift: &Lift| lift.to >= level && lift.items().any(|lifted| lifted == &item.id);
                        level == 0 || before().flat_map(|unit| &unit.lifts).any(lifts)
                    });
                    assert!(2 * reached.count() >= competence.items_of(kind).count(), "{}: {} at {level}", role.id, ahead.competence);
                }
            }
        }
    }
    assert!(!advice.waiting.iter().any(|waiting| shown.contains(&waiting.competence)));
}

#[test]
fn a_competence_asked_about_says_what_comes_first() {
    let advice = ask(role("whole-standard"), &Levels::new(), &Question { competence: Some(number("6.2.3")), ..question() });
    let first =
        advice.waiting.iter().find(|waiting| waiting.step.as_ref().is_some_and(|step| step.topic.competence == number("6.2.3"))).unwrap();
    let WhyNot::NeedsFirst { steps } = &first.why else { panic!("{:?}", first.why) };
    assert!(steps.iter().any(|step| step.topic.competence == number("5.8")), "{steps:?}");
}

#[test]
fn where_nothing_is_left_to_study_it_says_why() {
    let role = role("internal-auditor");
    let about = |levels: &Levels, competence: &str| {
        let advice = ask(role, levels, &Question { competence: Some(number(competence)), ..question() });
        assert_eq!(advice.steps, []);
        advice.waiting.into_iter().map(|waiting| waiting.why).collect::<Vec<_>>()
    };
    let all = |knowledge, skill| -> Levels {
        let items = catalogue().framework.items();
        items.map(|item| (item.id.clone(), if item.id.kind == ItemKind::Knowledge { knowledge } else { skill })).collect()
    };
    assert_eq!(about(&all(3, 3), "6.5.3"), [WhyNot::AtTarget]);
    assert!(
        matches!(&about(&all(3, 2), "6.5.3")[..], [WhyNot::NeedsWork { items }] if items.len() == 9 && items.iter().all(|i| i.kind == ItemKind::Skill))
    );
    // 5.7 is wanted at 1: its skill at 0 is below target, but no step leads there.
    assert!(matches!(&about(&all(3, 0), "5.7")[..], [WhyNot::NoStep { items }] if items.iter().all(|i| i.kind == ItemKind::Skill)));
    let done = ask(role, &all(3, 3), &question());
    assert_eq!((done.steps.len(), done.hours_to_targets, done.waiting.len()), (0, 0, 24));
    assert!(done.waiting.iter().all(|waiting| waiting.why == WhyNot::AtTarget));

    let mut narrow = role.clone();
    narrow.targets.remove(&number("5.9"));
    narrow.importance.remove(&number("5.9"));
    let levels = all(3, 3);
    let asked =
        advise(catalogue(), &narrow, &levels, &Wishes::default(), &Question { competence: Some(number("5.9")), ..question() }, None)
            .unwrap();
    assert_eq!(asked.waiting.into_iter().map(|waiting| waiting.why).collect::<Vec<_>>(), [WhyNot::NotAsked]);
    assert_eq!(advise(catalogue(), &narrow, &levels, &Wishes::default(), &question(), None).unwrap().waiting.len(), 23);
}

#[test]
fn only_what_real_work_must_finish_says_so() {
    let auditor = ask(role("internal-auditor"), &Levels::new(), &question());
    let sampling = auditor.steps.iter().find(|step| step.competence == number("6.5.3") && step.setting == Setting::Exercise).unwrap();
    assert!(sampling.needs_work);
    assert!(auditor.steps.iter().filter(|step| step.competence == number("5.7")).all(|step| !step.needs_work));
    assert_eq!(path(role("internal-auditor"), &Levels::new()).units().len(), auditor.steps.len());
}
