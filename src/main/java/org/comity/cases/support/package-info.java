/**
 * Work beside the execution of a request: translations and complaints.
 */
@NullMarked
package org.comity.cases.support;

import org.jspecify.annotations.NullMarked;
