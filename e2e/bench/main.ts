// `npm run bench`: how fast the decoder is, as rates and ratios of one run on one core, and how soon the popup is there. Nothing here passes or fails.
import { benchBodies } from './bodies.ts';
import { benchEarlier } from './earlier.ts';
import { benchHostile } from './hostile.ts';
import { benchPopup } from './popup.ts';
import { benchSeed } from './seed.ts';

console.log(`Decoder, Node ${process.versions.node}, one core; the middle one of several rounds each.\n`);
benchSeed();
benchBodies();
benchEarlier();
benchHostile();
await benchPopup();
