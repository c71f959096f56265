/**
 * The vocabulary of procedures: kinds and directions of requests, states, steps, moves, what a step needs, side
 * processes, results.
 */
@NullMarked
package org.comity.rules.workflow;

import org.jspecify.annotations.NullMarked;
