/**
 * What may happen to a request, and when: the procedures of every kind of cooperation, in both directions, as tables of
 * moves.
 * Pure Java: no framework, no clock, no database. Everything else about procedures (the diagrams of
 * {@code docs/procedures.md}, the open steps the API lists, the tests) is made from these tables or compared with them.
 */
@NullMarked
package org.comity.rules.procedure;

import org.jspecify.annotations.NullMarked;
