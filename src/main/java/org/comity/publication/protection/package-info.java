/**
 * Protection of the tables of an edition: cells and equations from tables and earlier editions, ladders of coarser tables, the hiding of
 * cells and of the measures that are computed from them, and the report.
 */
@NullMarked
package org.comity.publication.protection;

import org.jspecify.annotations.NullMarked;
