package org.zstar.api.dynamics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.zstar.api.atoms.Cell;
import org.zstar.api.atoms.Structure;

/**
 * Finds the path of lowest energy between two structures as a chain of images. It evaluates nothing itself: the caller gives
 * the energies and gradients of all images, in parallel if it likes, and decides when to stop. First {@link #match}, then
 * {@link #interpolate}, then {@link #project} and {@link #advance} in turns.
 */
public interface PathFinder {
    /**
     * Brings the last structure into correspondence with the first one: like atoms may change their numbers, and each is
     * taken from the periodic image that makes the path shortest.
     *
     * @param first start of the path
     * @param last its end: the same cell, as many atoms of each species
     * @return 3N coordinates of the end in Å, in the order of the first structure's atoms, continuous with its coordinates
     * @throws IllegalArgumentException if cells or compositions differ
     */
    double[] match(Structure first, Structure last);

    /**
     * A first guess at the path.
     *
     * @param cell simulation cell
     * @param species N atomic numbers
     * @param first 3N coordinates in Å of the start, not modified
     * @param last 3N coordinates in Å of the end, not modified
     * @return all images in order, the ends included: 3N coordinates each
     */
    double[][] interpolate(Cell cell, int[] species, double[] first, double[] last);

    /** Forgets the past: the next images are another path. */
    void reset();

    /**
     * Works out the forces that draw the inner images onto the path.
     *
     * @param images 3N coordinates of all images in Å, not modified
     * @param energies of all images in eV
     * @param gradients of all images, 3N each in eV/Å, not modified
     * @return per image the largest such force on an atom in eV/Å; 0 at the ends. When all are small the path is found
     */
    double[] project(double[][] images, double[] energies, double[][] gradients);

    /** Moves the inner images by one step along the forces of the last {@link #project}. */
    void advance(double[][] images);

    /** Number of the image that climbs to the saddle point, or −1 while none does. */
    int climbingImage();

    /** Writes what it remembers between iterations, so that {@link #restore} continues to the same bits. */
    void save(DataOutput out) throws IOException;

    /** Takes back what {@link #save} wrote. */
    void restore(DataInput in) throws IOException;
}
