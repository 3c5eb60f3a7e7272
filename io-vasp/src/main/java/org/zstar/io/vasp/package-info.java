/**
 * The files of VASP (versions 4.4 to 6.x): POSCAR and CONTCAR, XDATCAR, OUTCAR, vasprun.xml.
 *
 * <p>Of the energies that VASP prints for an ionic step, {@code Labels.energy} is the free energy {@code TOTEN}, because the
 * forces and the stress are its derivatives. The others are in the frame's info: {@code energy_sigma0} (extrapolated to zero
 * smearing) and {@code energy_without_entropy}, in eV. Further keys: {@code ionic_step} (from 1), {@code converged} (whether
 * the electronic loop reached its criterion), {@code machine_learned} (true for predictions of VASP's own force field) and
 * {@code dielectric_tensor} (nine numbers, ions clamped, local fields included if they are known). {@code Labels.charge} is
 * the valence of the potentials minus the number of electrons.
 *
 * <p>Stress: VASP prints −σ in kB in the order xx yy zz xy yz zx; {@code Labels.stress} is σ in eV/Å³, positive under
 * tension. Born charges: the rows of VASP's tables are field directions, as in {@code Labels.bornCharges}.
 */
package org.zstar.io.vasp;
