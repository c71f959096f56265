/**
 * Joint investigations of two or more States in the matter of a request, by a team or case by case.
 */
@NullMarked
package org.comity.cases.jointwork;

import org.jspecify.annotations.NullMarked;
