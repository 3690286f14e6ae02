import type { publications as id } from "../id/publications.ts";

export const publications: Record<keyof typeof id, string> = {
  "results.title": "Survey results",
  "results.title-period": "Survey results: {period}",
  "results.title-unit": "Survey results: {unit}",
  "results.lead":
    "How citizens rate the services of {government}, as published after each survey closed.",
  "results.none":
    "No results are published yet. They appear here once a survey has been closed and published.",
  "results.none-units": "Find a service unit and answer its survey",
  "results.government": "Index of {government}",
  "results.units": "Index of each unit",
  "results.unit": "Unit",
  "results.period": "Period",
  "results.search": "Search by unit name",
  "results.order": "Order by",
  "results.order-name": "Unit name",
  "results.order-kind": "Kind of unit",
  "results.show": "Show",
  "results.found": "{count} of {total} published {total|unit|units}",
  "results.chart": "Index of each unit with its range",
  "results.table": "Table of the results of each unit",
  "results.interval": "Range",
  "results.interval-95": "95% range: {low}–{high}",
  "results.interval-note":
    "If those who answered represent the users, the figure of all users lies within the range in 95 of 100 such surveys.",
  "results.no-ranks":
    "This is no league table. Small differences can be chance: of units that “cannot be told apart”, neither may be called better or worse.",
  "results.alike": "Cannot be told apart from",
  "results.alike-none": "Can be told apart from all other units",
  "results.not-compared": "Fewer than {minimum} answers",
  "results.how": "Why two figures may differ by chance",
  "results.test":
    "{apart} of {pairs} {pairs|pair|pairs} of units can be told apart: the difference is beyond chance (difference of two indices after Newcombe, all pairs together after Holm, 95 %). Units with fewer than {minimum} answers are not compared.",
  "results.without-cost":
    "Because some services are free, all units are compared without the element of cost: the score 4 set for a free service is no opinion of citizens. The official index still holds all elements.",
  "results.alike-count": "{count} other {count|unit|units}",
  "results.below-minimum": "needs {minimum}",
  "results.withdrawn": "Result withdrawn",
  "results.withdrawn-title": "This result has been withdrawn.",
  "results.too-little": "Not enough data",
  "results.withheld":
    "Not enough data: only {n} {n|person|people} answered. Figures are shown from 5 answers on, so that nobody can be recognised.",
  "results.elements": "Elements of the service",
  "results.breakdowns": "By group of respondents",
  "results.steered-few-yes":
    "Fewer than 5 of {n} {n|respondent|respondents} say that staff steered them towards good answers.",
  "results.steered-few-no":
    "Almost all of {n} {n|respondent|respondents} say that staff steered them towards good answers.",
  "results.steered":
    "{percent}% of {n} {n|respondent|respondents} say that staff steered them towards good answers.",
  "results.method": "How it is computed",
  "results.others": "Results of other periods",
  "results.unit-none": "This unit has not published any result yet.",
  "results.to-unit": "Page of {unit}",
  "results.open": "The survey of {period} is open: {n} {n|person has|people have} answered.",
  "results.open-answer": "Answer the survey",
  "results.open-later": "The result is published after the survey closes.",
  "results.running": "Running index: about {ikm}. It may still change.",
  "results.latest": "Latest result",
  "results.latest-note": "{period}, {n} {n|respondent|respondents}",
  "results.latest-link": "See the full result",
  "version.title": "Authenticity and downloads",
  "version.text":
    "The figures on this page were frozen at publication. The checksum proves that nothing has changed.",
  "version.number": "Version {version}",
  "version.published": "published {date}",
  "version.withdrawn": "Withdrawn",
  "version.withdrawn-on": "Withdrawn on {date}. Reason: {reason}",
  "version.superseded": "Superseded",
  "version.reason": "Reason for this version: {reason}",
  "version.download": "Download version {version} (JSON)",
  "version.json": "Download the data (JSON)",
  "version.csv": "Download the table (CSV)",
  "version.verify": "How to verify",
  "publish.start": "Publish the result",
  "publish.close-first": "Results can be published once the survey is closed.",
  "publish.public-page": "See the public page",
  "publish.supersede": "Publish a new version",
  "publish.withdraw": "Withdraw the result",
  "publish.title": "Publish the survey's result",
  "publish.text":
    "Once published, the figures are frozen and public. They can only be replaced by a new version, or withdrawn, with a public reason.",
  "publish.figures": "{n} {n|answer|answers}. Index:",
  "publish.warnings": "Please note first:",
  "publish.confirm": "I have read the notes above and still publish",
  "publish.submit": "Publish now",
  "publish.supersede-title": "Publish a new version",
  "publish.supersede-text":
    "The new version replaces the old one on the public page. The old one stays in the history.",
  "publish.supersede-submit": "Publish the new version",
  "publish.withdraw-title": "Withdraw the survey's result",
  "publish.withdraw-text":
    "The figures are no longer shown. The public page states the date and the reason.",
  "publish.withdraw-submit": "Withdraw the result",
  "publish.nothing": "There is no published result to withdraw.",
  "publish.reason": "Reason",
  "publish.reason-hint":
    "Shown to the public. Example: “The number of people served was mistyped.”",
  "publish.warn-empty": "There is not a single answer yet. The public page will only say that.",
  "publish.warn-withheld":
    "Only {n} {n|answer|answers} so far. Below 5 answers the index is not shown to the public, so that nobody can be recognised.",
  "publish.warn-small": "Only {n} {n|answer|answers}. A figure from so small a sample says little.",
  "publish.warn-minimum":
    "The number of answers ({n}) is below the minimum sample ({minimum}). The public page will say so.",
  "publish.warn-population":
    "The number of people served in a year is not filled in, so no minimum sample can be computed.",
  "publish.warn-more-answers":
    "There are more answers ({n}) than people served in a year ({population}). Check whether N is mistyped.",
  "publish.error-confirm": "Tick that you have read the notes above.",
};
