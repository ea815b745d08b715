//! Reads what a request names – roles, ids, dates, hours – against the catalogue, or refuses with the code for it.

use crate::app::App;
use crate::content::DEFAULT_ROLE;
use crate::refuse::{refuse, refuse_what};
use crate::text::{Text, args};
use crate::wire::{ApiError, ErrorCode};
use chrono::{Datelike, NaiveDate};
use fluent_bundle::FluentValue;
use pathfolio_core::framework::{ClauseId, Competence, CompetenceNumber, Edition, Role, Target};
use pathfolio_core::profile::{Hours, Profile, Purpose};

impl App {
    /// The role of that id.
    pub(crate) fn role(&self, id: &str) -> Result<Role, ApiError> {
        let short = id.strip_prefix(&format!("{}/", self.catalogue.framework.id)).unwrap_or(id);
        self.catalogue.role(short).cloned().ok_or_else(|| {
            let known: Vec<&str> = self.catalogue.roles.iter().map(|r| r.id.as_str()).collect();
            refuse(&self.text, ErrorCode::UnknownRole, args![what = id, known = known.join(", ")])
        })
    }

    /// The role that counts for a profile: the one it names, else the whole standard.
    pub(crate) fn role_of(&self, profile: &Profile) -> Role {
        let named = profile.role.as_deref().and_then(|id| self.role(id).ok());
        let fallback = || self.catalogue.role(DEFAULT_ROLE).or(self.catalogue.roles.first()).cloned();
        named.or_else(fallback).unwrap_or_else(|| Role {
            id: DEFAULT_ROLE.to_owned(),
            title: String::new(),
            article: String::new(),
            summary: String::new(),
            evidence: String::new(),
            stance: pathfolio_core::framework::Stance::Does,
            targets: Default::default(),
            importance: Default::default(),
        })
    }

    /// The competence of that number.
    pub(crate) fn competence(&self, number: &str) -> Result<&Competence, ApiError> {
        let known = number.parse::<CompetenceNumber>().ok().and_then(|n| self.catalogue.framework.competence(&n));
        known.ok_or_else(|| self.unknown(number, "expected-competence"))
    }

    /// The item or aspect of that id, short or in full.
    pub(crate) fn target(&self, id: &str) -> Result<Target, ApiError> {
        let short = id.strip_prefix(&format!("{}/", self.catalogue.framework.id)).unwrap_or(id);
        let framework = &self.catalogue.framework;
        match short.parse::<Target>() {
            Ok(Target::Item(item)) if framework.item(&item).is_some() => Ok(Target::Item(item)),
            Ok(Target::Aspect(number, kind)) if framework.competence(&number).is_some() => Ok(Target::Aspect(number, kind)),
            _ => Err(self.unknown(id, "expected-target")),
        }
    }

    /// The edition of that year; the newest when none is asked for.
    pub(crate) fn edition(&self, year: Option<u16>) -> Result<&Edition, ApiError> {
        let editions = &self.catalogue.clauses.editions;
        let found = match year {
            Some(year) => editions.iter().find(|e| e.year == year),
            None => editions.last(),
        };
        found.ok_or_else(|| {
            let what = year.map(|y| y.to_string()).unwrap_or_default();
            refuse_what(&self.text, ErrorCode::BadRequest, self.text.with("standard-unknown", args![what = what]))
        })
    }

    /// A clause by number (of the edition asked for) or in full.
    pub(crate) fn clause(&self, text: &str, year: Option<u16>) -> Result<ClauseId, ApiError> {
        let edition = self.edition(year)?;
        let id = if text.contains('/') { text.to_owned() } else { format!("{}/{text}", edition.id) };
        let clause = id.parse::<ClauseId>().ok().filter(|id| self.catalogue.clauses.node(id).is_some());
        clause.ok_or_else(|| self.unknown_with(text, "expected-clause", args![year = edition.year.to_string()]))
    }

    /// A date of the form `YYYY-MM-DD` from 2000 to 2199.
    pub(crate) fn date(&self, text: &str) -> Result<NaiveDate, ApiError> {
        read_date(text).ok_or_else(|| refuse_what(&self.text, ErrorCode::BadDate, text))
    }

    /// Hours a week: `5`, `2.5`, or per weekday `mon=1,sat=3`.
    pub(crate) fn hours(&self, text: &str) -> Result<Hours, ApiError> {
        parse_hours(text).map_err(|why| refuse(&self.text, ErrorCode::BadHours, args![what = text, why = self.text.get(why)]))
    }

    /// What a date is for.
    pub(crate) fn purpose(&self, text: &str) -> Result<Purpose, ApiError> {
        match text {
            "exam" => Ok(Purpose::Exam),
            "appraisal" => Ok(Purpose::Appraisal),
            "interview" => Ok(Purpose::Interview),
            "other" => Ok(Purpose::Other),
            other => Err(refuse_what(&self.text, ErrorCode::BadRequest, self.text.with("purpose-unknown", args![what = other]))),
        }
    }

    /// Something named that is not there: what such a thing is called, and where to look its name up.
    pub(crate) fn unknown(&self, what: &str, expected: &str) -> ApiError {
        self.unknown_with(what, expected, &[])
    }

    fn unknown_with(&self, what: &str, expected: &str, args: &[(&str, FluentValue<'_>)]) -> ApiError {
        let refused = refuse(&self.text, ErrorCode::UnknownId, args![what = what, expected = self.text.with(expected, args)]);
        match self.text.maybe(&format!("{expected}.next"), args) {
            Some(next) => ApiError { next, ..refused },
            None => refused,
        }
    }
}

/// A date of the form `YYYY-MM-DD` from 2000 to 2199.
///
/// # Errors
/// `bad-date`, in the given words.
pub fn parse_date(words: &Text, text: &str) -> Result<NaiveDate, ApiError> {
    read_date(text).ok_or_else(|| refuse_what(words, ErrorCode::BadDate, text))
}

fn read_date(text: &str) -> Option<NaiveDate> {
    let form = text.len() == 10 && text.bytes().enumerate().all(|(at, b)| if at == 4 || at == 7 { b == b'-' } else { b.is_ascii_digit() });
    let date = NaiveDate::parse_from_str(text, "%Y-%m-%d").ok().filter(|_| form)?;
    (2000..2200).contains(&date.year()).then_some(date)
}

fn parse_hours(text: &str) -> Result<Hours, &'static str> {
    const DAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
    let hours = if text.contains('=') {
        let mut days = [0; 7];
        for part in text.split(',') {
            let (day, hours) = part.trim().split_once('=').ok_or("hours-not-a-number")?;
            let at = DAYS.iter().position(|d| *d == day.trim()).ok_or("hours-not-a-number")?;
            days[at] = minutes(hours)?;
        }
        Hours::Days(days)
    } else {
        Hours::Week(minutes(text)?)
    };
    hours.check().map_err(|_| "hours-too-many")?;
    Ok(hours)
}

/// Hours such as `2.25` in minutes; none where they are not whole quarter hours.
pub fn hours_in_minutes(text: &str) -> Option<u32> {
    minutes(text).ok()
}

/// Hours as text into whole minutes, in quarter hours.
fn minutes(text: &str) -> Result<u32, &'static str> {
    let (whole, fraction) = text.trim().split_once(['.', ',']).unwrap_or((text.trim(), ""));
    let whole: u32 = if whole.len() <= 4 { whole.parse().map_err(|_| "hours-not-a-number")? } else { return Err("hours-too-many") };
    let quarter = match fraction {
        "" | "0" | "00" => 0,
        "25" => 15,
        "5" | "50" => 30,
        "75" => 45,
        digits if digits.bytes().all(|b| b.is_ascii_digit()) => return Err("hours-fraction"),
        _ => return Err("hours-not-a-number"),
    };
    Ok(whole * 60 + quarter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hours_are_read_as_people_write_them() {
        let cases =
            [("5", Ok(Hours::Week(300))), ("2.5", Ok(Hours::Week(150))), ("mon=1, sat=3", Ok(Hours::Days([60, 0, 0, 0, 0, 180, 0])))];
        for (text, expected) in cases {
            assert_eq!(parse_hours(text), expected, "{text}");
        }
        for (text, why) in [
            ("", "hours-not-a-number"),
            ("many", "hours-not-a-number"),
            ("-3", "hours-not-a-number"),
            ("200", "hours-too-many"),
            ("mon=25", "hours-too-many"),
            ("1.3", "hours-fraction"),
            ("moon=1", "hours-not-a-number"),
            ("99999999999", "hours-too-many"),
        ] {
            assert_eq!(parse_hours(text), Err(why), "{text}");
        }
    }

    #[test]
    fn whatever_is_not_known_says_where_to_look_its_name_up() {
        let text = Text::english();
        for kind in [
            "competence",
            "target",
            "clause",
            "topic",
            "evidence",
            "file",
            "kept-file",
            "session",
            "studied",
            "part",
            "noted",
            "background",
            "paper",
            "page",
        ] {
            let key = format!("expected-{kind}.next");
            assert!(text.maybe(&key, &[]).is_some_and(|next| next.len() > 10), "{key}");
        }
    }

    #[test]
    fn dates_have_one_form() {
        assert!(read_date("2027-01-26").is_some());
        for text in ["", "26.01.2027", "2027-1-26", "2027-02-30", "1999-01-01", "2200-01-01", "2027-01-26x", "２０27-01-26"] {
            assert!(read_date(text).is_none(), "{text}");
        }
    }
}
