/** Icons that mean something of Readout's own and stand in several places. */
export { Import as importIcon } from 'lucide-react';
