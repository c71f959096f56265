/** Break-glass, and the review of each use of it by a supervisor who is another person. */
@NullMarked
package org.comity.cases.access.review;

import org.jspecify.annotations.NullMarked;
