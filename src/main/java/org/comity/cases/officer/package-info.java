/**
 * The officer of a request by the rules of the office: who is chosen, and why.
 */
@NullMarked
package org.comity.cases.officer;

import org.jspecify.annotations.NullMarked;
