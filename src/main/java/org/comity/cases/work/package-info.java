/**
 * Work: what the people of an office have to do in their requests, in the order of the consequences.
 */
@NullMarked
package org.comity.cases.work;

import org.jspecify.annotations.NullMarked;
