/** Pages that searches find. None of them exists: the domain is kept free for examples. */
export const sources: readonly { readonly title: string; readonly url: string }[] = [
  { title: 'Maluku by boat', url: 'https://maluku.example.com/by-boat' },
  { title: 'Tides of the Banda Sea', url: 'https://banda.example.com/tides' },
  { title: 'A harbour almanac', url: 'https://almanac.example.com/harbours' },
  { title: 'Kabar Ambon', url: 'https://kabar.example.com/ambon' },
];
