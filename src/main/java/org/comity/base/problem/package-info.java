/**
 * Problems of RFC 9457: what they are, how they name each fault, and how exceptions become problems.
 */
@NullMarked
package org.comity.base.problem;

import org.jspecify.annotations.NullMarked;
