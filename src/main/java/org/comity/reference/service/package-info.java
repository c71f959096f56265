/**
 * The service levels of an office: its own intervals and targets, none of which is a deadline in law.
 */
@NullMarked
package org.comity.reference.service;

import org.jspecify.annotations.NullMarked;
