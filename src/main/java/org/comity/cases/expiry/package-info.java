/**
 * Limits that passed: one row for each end of a deadline that ran out while the deadline ran, written once by one of the nodes. An
 * expiry changes no request. Whether a person is released or a measure lapses is a fact that people record.
 */
@NullMarked
package org.comity.cases.expiry;

import org.jspecify.annotations.NullMarked;
