/** The log's database; the stories that were opened have one of their own. */
export const DATABASE = 'aide-memoire';
