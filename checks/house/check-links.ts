import { followLinks } from './links.ts';

/** Follows the links of built sites: `check-links.ts <folder> <base> [<folder> <base> …]`. */
for (let given = process.argv.slice(2); given.length > 0; given = given.slice(2)) {
  const [folder, base] = given as [string, string];
  const { followed, complaints } = followLinks(folder, base);
  for (const complaint of complaints) console.error(complaint);
  console.log(`${folder}, built for ${base}: ${followed} links followed, ${complaints.length} lead nowhere.`);
  if (complaints.length > 0 || followed === 0) process.exitCode = 1;
}
