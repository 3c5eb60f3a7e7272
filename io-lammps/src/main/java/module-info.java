/** LAMMPS data and dump files. */
module org.zstar.io.lammps {
    requires org.zstar.api;
    requires org.zstar.io.text;
}
