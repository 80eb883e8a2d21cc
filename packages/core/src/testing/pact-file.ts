/** A small story file that is right in every way; tests break it one line at a time. */
export const pactFile = `format: aide-memoire/story@1
id: pact
title: The Pact
language: en
summary: Two countries sign a pact and one of them hesitates.

sources:
  - { id: paper, label: the paper, published: 2023-03-05 }
  - { id: radio, label: the radio }
  - { id: archive, kind: record, label: the archive, published: 2010-01-01 }

entities:
  - { id: arland, kind: country, name: Arland }
  - { id: borland, kind: country, name: Borland }
  - { id: ann, kind: person, name: Ann Ahl, short: Ahl, of: arland }
  - { id: capital, kind: place, name: Capital, in: arland, at: [10.5, 20] }

subjects:
  - { id: the-pact, machine: treaty, name: the Pact, of: [arland, borland] }

events:
  - id: signing
    happened: 2010-01-01
    act: sign
    by: [arland]
    to: [borland]
    place: capital
    title: Arland puts a name under the Pact
    moves: { the-pact: sign }
    reports: [{ source: archive }]
  - id: speech
    happened: 2023-03-01
    act: explain
    by: [ann]
    title: Ahl tells the press why Arland hesitates
    details:
      reason: { label: the reason, because: the costs are high }
      length: { label: the length, value: 10, unit: minutes, bound: under }
      tone: { label: the tone, text: calm }
    needs: [signing]
    reports:
      - { source: paper, paragraph: 2, from: [radio], tells: [happened, reason], quote: we need time }

disputes:
  - id: why
    question: Why did Arland hesitate?
    about: [speech]
    positions:
      - { id: costs, claim: because of the costs, in: speech }
      - { id: fear, claim: because of fear, moves: { the-pact: abandon }, reports: [{ source: paper, paragraph: 3 }] }
`;
