/**
 * The dictionary of an authority: words of its registers whose meaning a person confirmed.
 */
@NullMarked
package org.comity.registers.dictionary;

import org.jspecify.annotations.NullMarked;
