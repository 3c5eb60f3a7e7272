/** LAMMPS data and dump files. */
module org.zstar.io.lammps {
    requires org.zstar.api;
    requires org.zstar.io.text;

    provides org.zstar.api.io.StructureFormat
            with org.zstar.io.lammps.LammpsDataFormat, org.zstar.io.lammps.LammpsDumpFormat;
}
