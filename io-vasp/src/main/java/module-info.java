/** VASP files. */
module org.zstar.io.vasp {
    requires org.zstar.api;
    requires org.zstar.io.text;
}
