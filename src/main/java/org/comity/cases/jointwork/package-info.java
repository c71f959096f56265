/**
 * Joint investigations in the matter of a request.
 */
@NullMarked
package org.comity.cases.jointwork;

import org.jspecify.annotations.NullMarked;
