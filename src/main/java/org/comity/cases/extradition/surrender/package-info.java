/**
 * Assurances, surrenders, and consents to act beyond them.
 */
@NullMarked
package org.comity.cases.extradition.surrender;

import org.jspecify.annotations.NullMarked;
