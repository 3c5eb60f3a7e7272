/** A charge model and an integrator by a third party. */
package org.example.ions;
