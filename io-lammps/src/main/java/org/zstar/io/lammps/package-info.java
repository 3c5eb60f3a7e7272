/**
 * LAMMPS data files (styles atomic, charge, molecular, full) and dump files of the style custom.
 *
 * <p>Positions are Cartesian as in the file, that is including the box's origin, which is kept as the value {@code origin};
 * they are unwrapped by image flags where these are given. Atoms are ordered by their ids. Units are those of the LAMMPS
 * style {@code metal} unless the file names another one ({@code units = real} in the title of a data file, {@code ITEM:
 * UNITS} in a dump): Å, eV/Å for forces, Å/ps for velocities. What is written is in {@code metal} units.
 */
package org.zstar.io.lammps;
