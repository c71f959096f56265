/**
 * Workload: how many open requests each officer and unit has, and how many of them are late.
 */
@NullMarked
package org.comity.cases.workload;

import org.jspecify.annotations.NullMarked;
