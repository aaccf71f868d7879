package org.colophon.evaluation;

import org.colophon.accounts.PersonId;

/** An evaluator entered an absence that has begun. */
record EvaluatorAway(PersonId person) {}
