/** What all models of the polarisation as a vector on moments share. */
package org.zstar.model.bec.vector;
