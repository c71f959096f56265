/**
 * Assurances of requesting States, surrenders of persons, and consents to act beyond a surrender.
 */
@NullMarked
package org.comity.cases.extradition.surrender;

import org.jspecify.annotations.NullMarked;
