/**
 * The law of single States: grounds, time limits and other rules of acts of which a text was read. The law of the State
 * of an office can be applied, as far as the text is current; the law of every other State is there to be looked up.
 */
@NullMarked
package org.comity.rules.national;

import org.jspecify.annotations.NullMarked;
