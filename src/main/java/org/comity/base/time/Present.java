package org.comity.base.time;

import java.time.Instant;
import java.time.LocalDate;

/**
 * The present moment of an authority.
 *
 * @param day the day it is in the authority's zone
 * @param instant the instant
 */
public record Present(LocalDate day, Instant instant) {}
