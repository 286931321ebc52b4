package id.jejak.chaos;

import id.jejak.testing.Cable;

/** A disturbance that knows how often it was felt. */
interface Disturbance extends Cable.Disturbance {
  int times();
}
